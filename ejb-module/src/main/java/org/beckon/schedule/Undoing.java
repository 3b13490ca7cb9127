package org.beckon.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.JobFollowing;
import org.beckon.history.History;
import org.beckon.platform.Caller;
import org.beckon.platform.Roles;

/**
 * Takes a placement back, in one transaction: what was held back is withdrawn, and what is left is
 * the line in the history (C1). Who had been told already is told again.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class Undoing {

  @Inject Appointments appointments;
  @Inject Placing placing;
  @Inject Scheduling scheduling;
  @Inject ScheduleNotices notices;
  @Inject JobFollowing following;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Refused when the visit is no longer as the placement left it, or its old place is taken. */
  public void undo(UndoPlacement command) {
    var appointment = appointments.getForUpdate(command.appointmentId(), command.seenVersion());
    var now = clock.instant();
    var placed = appointment.time();
    if (command.before() == null) {
      scheduling.removeAppointment(command.appointmentId(), command.seenVersion());
    } else {
      putBack(appointment, command, now);
    }
    history.add(
        PlanHistory.of("appointment.undone", appointment).change(placed, appointment.time()), now);
  }

  private void putBack(Appointment appointment, UndoPlacement command, Instant now) {
    var before = command.before();
    placing.putBack(
        new PlaceJob(
            appointment.job().id(),
            appointment.id(),
            command.seenVersion(),
            before.technicianId(),
            before.startsAt(),
            (int) java.time.Duration.between(before.startsAt(), before.endsAt()).toMinutes(),
            null));
    if (before.technicianId() == null) {
      appointment
          .places()
          .filter(place -> place.status() == AssignmentStatus.PLANNED)
          .toList()
          .forEach(place -> placing.free(appointment, place, now));
    }
    appointment
        .places()
        .filter(place -> before.acknowledged().contains(place.id()))
        .filter(place -> place.status() == AssignmentStatus.SENT && notices.knowsAll(place))
        .toList()
        .forEach(
            place -> appointment.step(place, AssignmentStatus.ACKNOWLEDGED, caller.name(), now));
    following.follow(appointment.job(), now);
  }
}
