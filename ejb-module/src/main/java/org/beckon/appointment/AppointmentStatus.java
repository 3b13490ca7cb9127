package org.beckon.appointment;

/** The life of an appointment (state-machines D.2). It follows from its assignments. */
public enum AppointmentStatus {
  DRAFT,
  SCHEDULED,
  DISPATCHED,
  EN_ROUTE,
  STARTED,
  COMPLETE,
  INCOMPLETE,
  CANCELED;

  /** Whether an appointment in this state may move to the next. */
  public boolean allows(AppointmentStatus next) {
    return switch (this) {
      case DRAFT -> next == SCHEDULED || next == CANCELED;
      case SCHEDULED, DISPATCHED, EN_ROUTE -> next != this && next != DRAFT;
      case STARTED ->
          next == COMPLETE || next == INCOMPLETE || next == CANCELED || next == SCHEDULED;
      case CANCELED -> next == SCHEDULED;
      case COMPLETE, INCOMPLETE -> false;
    };
  }

  /** Still to be done or being done. */
  public boolean isLive() {
    return switch (this) {
      case SCHEDULED, DISPATCHED, EN_ROUTE, STARTED -> true;
      case DRAFT, COMPLETE, INCOMPLETE, CANCELED -> false;
    };
  }

  /** Nothing more will happen in it. */
  public boolean isFinished() {
    return this == COMPLETE || this == INCOMPLETE;
  }
}
