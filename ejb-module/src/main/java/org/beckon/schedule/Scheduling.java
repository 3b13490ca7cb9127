package org.beckon.schedule;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.JobFollowing;
import org.beckon.appointment.TimeWindow;
import org.beckon.history.History;
import org.beckon.job.Jobs;
import org.beckon.lock.LockedDays;
import org.beckon.platform.Caller;
import org.beckon.platform.Roles;

/**
 * What a dispatcher does to the plan: give jobs a time and a technician, move them, take them off.
 */
@Stateless
// No method is open to this role alone, and the container knows only roles that a bean speaks of.
@DeclareRoles(Roles.OVERRIDE)
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class Scheduling {

  @Inject Jobs jobs;
  @Inject Appointments appointments;
  @Inject Placing placing;
  @Inject LockedDays days;
  @Inject JobFollowing following;
  @Inject ScheduleNotices notices;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Returns the appointment's id. When it does not fit, {@link ConflictsFound} says why and nothing
   * is stored, unless the command says to override.
   */
  public long place(PlaceJob command) {
    return placing.place(command).id();
  }

  /** A visit without a technician yet, for one or more people (S3-19). Returns its id. */
  public long addAppointment(AddAppointment command) {
    var job = jobs.getForUpdate(command.jobId());
    var now = clock.instant();
    Placing.refusePast(command.startsAt(), now);
    var time =
        TimeWindow.of(
            command.startsAt(), Placing.orElse(command.durationMinutes(), job.estimatedMinutes()));
    var appointment = placing.make(job, time, Placing.orElse(command.places(), 1), now);
    appointment.promise(command.arrival());
    appointment.note(command.notes());
    following.follow(job, now);
    return appointment.id();
  }

  /** Takes a technician off a place that was not sent yet. */
  public void unassign(long assignmentId, int seenVersion) {
    var assignment = appointments.assignmentForUpdate(assignmentId, seenVersion);
    var now = clock.instant();
    days.refuse(assignment.appointment());
    placing.free(assignment.appointment(), assignment, now);
    following.follow(assignment.appointment().job(), now);
  }

  /** Takes a visit out of the plan. The job's last one makes it unscheduled (S3-21). */
  public void removeAppointment(long appointmentId, int seenVersion) {
    var appointment = appointments.getForUpdate(appointmentId, seenVersion);
    var now = clock.instant();
    days.refuse(appointment);
    notices.canceled(appointment);
    var before = appointment.status();
    appointment.cancel(false, caller.name(), now);
    history.add(
        PlanHistory.of("appointment.removed", appointment).change(before, appointment.status()),
        now);
    following.follow(appointment.job(), now);
  }
}
