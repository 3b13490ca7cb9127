package org.beckon.draft;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A review is over, and what it did is to be rolled back. Carries what came out. */
@ApplicationException(rollback = true)
public class DraftRehearsed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PublishResult> results;

  DraftRehearsed(List<PublishResult> results) {
    super("Reviewed, to be rolled back", null, false, false);
    this.results = List.copyOf(results);
  }

  List<PublishResult> results() {
    return results;
  }
}
