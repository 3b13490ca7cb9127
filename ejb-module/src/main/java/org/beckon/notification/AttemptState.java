package org.beckon.notification;

/**
 * The life of an attempt (B.8, D.6). This switch is the only place that says what may follow what;
 * the database holds the same table, for whoever writes without asking.
 */
public enum AttemptState {

  /** Will be handed over when its time comes. */
  PLANNED("waiting"),

  /** A worker holds it and may be talking to the provider. */
  IN_FLIGHT("being handed over"),

  /** The provider took responsibility for it. That is all we know. */
  SENT("handed over"),

  /** The provider says it reached the person's device. */
  DELIVERED("delivered"),

  /** The person opened it. */
  READ("read"),

  /** The person was not told, and nothing more will be tried. */
  FAILED("failed"),

  /** The provider may have it, or not. */
  IN_DOUBT("in doubt"),

  /** The fact changed before anybody was told of it. */
  CANCELED("canceled"),

  /** Nobody tried: the channel may not be used for this person. */
  DISABLED("not sent");

  private final String word;

  AttemptState(String word) {
    this.word = word;
  }

  /** What the screen says; promises no more than we know. */
  public String word() {
    return word;
  }

  /** Handed over, or never will be: no worker has anything to do with it now. */
  public boolean isSettled() {
    return switch (this) {
      case SENT, DELIVERED, READ, FAILED, CANCELED -> true;
      case PLANNED, IN_FLIGHT, IN_DOUBT, DISABLED -> false;
    };
  }

  boolean allows(AttemptState next) {
    return switch (this) {
      case PLANNED -> next == IN_FLIGHT || next == CANCELED;
      case IN_FLIGHT -> next == IN_DOUBT || endsDoubt(next);
      case IN_DOUBT -> endsDoubt(next);
      // Receipts may overtake each other, but never lead back; a bounce is a receipt, too.
      case SENT -> next == DELIVERED || next == READ || next == FAILED;
      case DELIVERED -> next == READ;
      case READ, FAILED, CANCELED, DISABLED -> false;
    };
  }

  private static boolean endsDoubt(AttemptState next) {
    return switch (next) {
      case PLANNED, SENT, DELIVERED, READ, FAILED -> true;
      case IN_FLIGHT, IN_DOUBT, CANCELED, DISABLED -> false;
    };
  }
}
