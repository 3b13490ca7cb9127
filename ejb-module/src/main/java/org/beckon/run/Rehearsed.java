package org.beckon.run;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A rehearsal is over, and what it did is to be rolled back. Carries what came out. */
@ApplicationException(rollback = true)
public class Rehearsed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RowFinding> findings;

  Rehearsed(List<RowFinding> findings) {
    super("Rehearsed, to be rolled back", null, false, false);
    this.findings = List.copyOf(findings);
  }

  List<RowFinding> findings() {
    return findings;
  }
}
