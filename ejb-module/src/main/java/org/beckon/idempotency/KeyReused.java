package org.beckon.idempotency;

import org.beckon.platform.Conflict;

/** The sender gave one name to two different writes; whether the second is meant is unclear. */
public class KeyReused extends Conflict {

  private static final long serialVersionUID = 1L;

  KeyReused() {
    super(
        "idempotency.key-reused",
        "Idempotency-Key",
        "This key was used for another request before. Use a new one.");
  }
}
