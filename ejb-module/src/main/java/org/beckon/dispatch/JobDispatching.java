package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beckon.appointment.Appointments;
import org.beckon.platform.Roles;
import org.beckon.schedule.Placing;

/**
 * Send Dispatch: plans a job, puts its people on it and tells them, all or nothing (S1-08, D.1).
 * History has each of the three.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class JobDispatching {

  @Inject Appointments appointments;
  @Inject Placing placing;
  @Inject Sending sending;
  @Inject SendingLater later;
  @Inject Clock clock;

  /**
   * Returns the appointment's id. What does not fit somebody's day is refused with every conflict
   * of everybody ({@link org.beckon.schedule.ConflictsFound}) unless the command overrides it;
   * then, and whenever something is missing (S1-39), nothing is stored and nobody is told.
   */
  public long dispatch(DispatchJob command) {
    command.refuseIncomplete();
    var appointment =
        placing.placeTeam(
            command.placement(present(command)), command.technicianIds(), command.arrival());
    appointment.lead(command.lead());
    if (command.notes() != null) {
      appointment.note(command.notes());
    }
    // Asked now, so that the history is in the order in which it happened.
    var now = clock.instant();
    if (command.isLater(now)) {
      later.order(appointment, command.dispatchAt(), command.override() != null, now);
    } else {
      sending.send(appointment, now);
    }
    return appointment.id();
  }

  private Instant present(DispatchJob command) {
    return command.appointmentId() == null ? null : appointments.startOf(command.appointmentId());
  }
}
