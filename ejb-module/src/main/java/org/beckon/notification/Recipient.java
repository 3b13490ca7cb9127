package org.beckon.notification;

import static java.util.Objects.requireNonNull;

/**
 * Somebody we tell things, as on record at this moment.
 *
 * @param email null when none is on record
 * @param byEmail whether this person wants e-mail from us (S1-48, S0-14)
 */
public record Recipient(RecipientKind kind, long id, String name, String email, boolean byEmail) {

  public Recipient {
    requireNonNull(kind);
    requireNonNull(name);
  }
}
