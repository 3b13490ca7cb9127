package org.beckon.board;

import org.beckon.appointment.AppointmentStatus;

/** The four groups of the dispatch board (S2-05 to S2-08). */
public enum Lane {
  UNSCHEDULED,
  SCHEDULED,
  DISPATCHED,
  IN_PROGRESS;

  /** Null for what is in none of the four (S2-09). */
  static Lane of(AppointmentStatus status) {
    return switch (status) {
      case SCHEDULED -> SCHEDULED;
      case DISPATCHED -> DISPATCHED;
      case EN_ROUTE, STARTED, INCOMPLETE -> IN_PROGRESS;
      case DRAFT, COMPLETE, CANCELED -> null;
    };
  }
}
