package org.beckon.appointment;

import java.util.Collection;

/**
 * What an appointment is, given its places: any technician starts it, all have to finish it
 * (state-machines D.1, roll-up).
 */
final class AppointmentRollUp {

  private AppointmentRollUp() {}

  static AppointmentStatus of(Collection<AssignmentStatus> places) {
    if (places.stream().allMatch(AssignmentStatus::isFinished)) {
      return places.contains(AssignmentStatus.INCOMPLETE)
          ? AppointmentStatus.INCOMPLETE
          : AppointmentStatus.COMPLETE;
    }
    if (places.stream().anyMatch(s -> s == AssignmentStatus.ON_SITE || s.isFinished())) {
      return AppointmentStatus.STARTED;
    }
    if (places.contains(AssignmentStatus.EN_ROUTE)) {
      return AppointmentStatus.EN_ROUTE;
    }
    return places.stream().allMatch(AssignmentStatus::isSent)
        ? AppointmentStatus.DISPATCHED
        : AppointmentStatus.SCHEDULED;
  }
}
