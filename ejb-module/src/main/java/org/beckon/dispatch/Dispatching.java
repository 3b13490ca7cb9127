package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.JobFollowing;
import org.beckon.history.History;
import org.beckon.lock.LockedDays;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.Roles;
import org.beckon.schedule.PlanHistory;

/** Send to Tech: tells technicians that a job is ready for them, and takes that back (S2-01). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class Dispatching {

  @Inject Appointments appointments;
  @Inject Sending sending;
  @Inject LockedDays days;
  @Inject JobFollowing following;
  @Inject DispatchNotices notices;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Every technician planned for the visit is told. Needs a date and a technician (S2-45); when and
   * by whom is recorded (S2-22, S2-23).
   */
  public void send(SendAppointment command) {
    var appointment = appointments.getForUpdate(command.appointmentId(), command.seenVersion());
    sending.send(appointment, clock.instant());
  }

  /**
   * Takes a Send to Tech back of which nobody has heard, as if it had not been pressed; history
   * keeps both (C1). Refused once somebody was told or has answered: then it is a recall.
   */
  public void takeBack(SendAppointment command) {
    var appointment = appointments.getForUpdate(command.appointmentId(), command.seenVersion());
    var now = clock.instant();
    for (var place : appointment.places().filter(p -> p.status().isSent()).toList()) {
      var before = place.status();
      if (before != AssignmentStatus.SENT || !notices.withdrawUnheard(place)) {
        throw new Conflict(
            "undo.told-already", "The technician was told already. Recall the job instead.");
      }
      appointment.takeBack(place, caller.name(), now);
      history.add(
          PlanHistory.of("assignment.taken-back", place).change(before, place.status()), now);
    }
    following.follow(appointment.job(), now);
  }

  /** The technician need not go after all; the place is open again. */
  public void recall(long assignmentId, int seenVersion, String reason) {
    var assignment = appointments.assignmentForUpdate(assignmentId, seenVersion);
    var now = clock.instant();
    var before = assignment.status();
    var appointment = assignment.appointment();
    days.refuse(appointment);
    appointment.vacate(assignment, AssignmentStatus.RECALLED, caller.name(), now);
    history.add(
        PlanHistory.of("assignment.recalled", assignment)
            .change(before, assignment.status())
            .because(reason),
        now);
    notices.recalled(assignment);
    following.follow(appointment.job(), now);
  }
}
