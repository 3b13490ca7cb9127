package org.beckon.appointment;

/** The life of one place of an appointment (state-machines D.3). */
public enum AssignmentStatus {
  OPEN,
  PLANNED,
  SENT,
  ACKNOWLEDGED,
  EN_ROUTE,
  ON_SITE,
  COMPLETE,
  INCOMPLETE,
  DECLINED,
  TIMED_OUT,
  RECALLED,
  REASSIGNED,
  CANCELED;

  /** Whether an assignment in this state may move to the next. */
  public boolean allows(AssignmentStatus next) {
    return switch (this) {
      case OPEN -> next == PLANNED || next == CANCELED;
      case PLANNED -> next == PLANNED || next == OPEN || next == SENT || next == CANCELED;
      case SENT ->
          next == ACKNOWLEDGED
              || next == TIMED_OUT
              || next == EN_ROUTE
              || next == PLANNED
              || next.isLeaving();
      case ACKNOWLEDGED -> next == EN_ROUTE || next == SENT || next.isLeaving();
      case EN_ROUTE ->
          next == ON_SITE || next == RECALLED || next == REASSIGNED || next == CANCELED;
      case ON_SITE -> next == COMPLETE || next == INCOMPLETE || next == CANCELED;
      case CANCELED -> next == PLANNED || next == OPEN;
      case COMPLETE, INCOMPLETE, DECLINED, TIMED_OUT, RECALLED, REASSIGNED -> false;
    };
  }

  private boolean isLeaving() {
    return this == DECLINED || this == RECALLED || this == REASSIGNED || this == CANCELED;
  }

  /** A technician has it and is not done: it takes up their time. */
  public boolean isHeld() {
    return switch (this) {
      case PLANNED, SENT, ACKNOWLEDGED, EN_ROUTE, ON_SITE -> true;
      case OPEN, COMPLETE, INCOMPLETE, DECLINED, TIMED_OUT, RECALLED, REASSIGNED, CANCELED -> false;
    };
  }

  /** A technician has it and has not begun the work: somebody else could still go instead. */
  public boolean isAhead() {
    return isHeld() && this != ON_SITE;
  }

  /** The technician has been told and has not left it. */
  public boolean isSent() {
    return switch (this) {
      case SENT, ACKNOWLEDGED, EN_ROUTE, ON_SITE -> true;
      case OPEN,
          PLANNED,
          COMPLETE,
          INCOMPLETE,
          DECLINED,
          TIMED_OUT,
          RECALLED,
          REASSIGNED,
          CANCELED ->
          false;
    };
  }

  /** The place belongs to somebody else now, or to nobody. Kept for the record. */
  public boolean hasLeft() {
    return this == DECLINED || this == TIMED_OUT || this == RECALLED || this == REASSIGNED;
  }

  public boolean isFinished() {
    return this == COMPLETE || this == INCOMPLETE;
  }
}
