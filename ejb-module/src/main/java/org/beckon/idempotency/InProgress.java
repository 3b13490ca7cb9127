package org.beckon.idempotency;

import org.beckon.platform.Conflict;

/** The same write is being done at this moment, and takes long. */
public class InProgress extends Conflict {

  private static final long serialVersionUID = 1L;

  InProgress() {
    super(
        "idempotency.in-progress",
        "Idempotency-Key",
        "A request with this key is in progress. Ask again in a moment.");
  }
}
