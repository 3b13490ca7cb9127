package org.beckon.search;

/**
 * The life of one way of asking one candidate (B.3): a cell of the screen. This switch is the only
 * place that says what may follow what; the database holds the same table.
 */
public enum LegState {
  /** Their turn has not come. */
  WAITING,

  /** This way may not be used for them; the reason says why. */
  DISABLED,

  /** They said that they cannot be reached now. */
  UNAVAILABLE,

  /** They cannot come, as things are. */
  SKIPPED,

  /** A question is on its way. */
  IN_FLIGHT,

  /** The provider has it. That is all we know. */
  SENT,

  /** It reached their device. */
  DELIVERED,

  /** They opened it. */
  READ,

  /** Asked, without an answer; the cause is kept (S0-64). */
  NO_RESPONSE,
  DECLINED,
  ACCEPTED,

  /** They said yes when every place was taken. */
  ACCEPTED_LATE,

  /** They could not be asked this way. */
  FAILED,

  /** Nobody needs their answer any more. */
  CANCELED;

  /** Whether a leg in this state may move to the next. */
  boolean allows(LegState next) {
    return switch (this) {
      case WAITING ->
          switch (next) {
            case DISABLED, UNAVAILABLE, SKIPPED, IN_FLIGHT, CANCELED -> true;
            default -> false;
          };
      case DISABLED, UNAVAILABLE, SKIPPED -> next == WAITING;
      case IN_FLIGHT -> next == WAITING || next == FAILED || next == SENT || isProgress(next);
      case SENT -> isProgress(next) || next == CANCELED;
      case DELIVERED -> isProgress(next) && next != DELIVERED || next == CANCELED;
      case READ -> isAnswer(next) || next == NO_RESPONSE || next == CANCELED;
      case NO_RESPONSE -> isAnswer(next) || next == ACCEPTED_LATE || next == IN_FLIGHT;
      case FAILED, CANCELED -> isAnswer(next) || next == ACCEPTED_LATE;
      case DECLINED -> next == ACCEPTED;
      // Somebody gave a place back.
      case ACCEPTED -> next == DECLINED;
      case ACCEPTED_LATE -> false;
    };
  }

  /** What it is after a report, which may come twice, late, and in any order: never leads back. */
  LegState after(LegState report) {
    return allows(report) ? report : this;
  }

  private static boolean isProgress(LegState next) {
    return next == DELIVERED || next == READ || next == NO_RESPONSE || isAnswer(next);
  }

  private static boolean isAnswer(LegState next) {
    return next == ACCEPTED || next == DECLINED;
  }

  /** Somebody was asked this way and may answer any moment. */
  boolean isRunning() {
    return this == IN_FLIGHT || this == SENT || this == DELIVERED || this == READ;
  }
}
