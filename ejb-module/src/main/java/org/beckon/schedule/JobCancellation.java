package org.beckon.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.JobFollowing;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.job.Jobs;
import org.beckon.platform.Caller;
import org.beckon.platform.Roles;

/** Cancels a job with all its visits, and takes that back (S3-43 to S3-46). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class JobCancellation {

  @Inject Jobs jobs;
  @Inject Appointments appointments;
  @Inject JobFollowing following;
  @Inject ScheduleNotices notices;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Visits that are complete stay complete; technicians who were sent are told. */
  public void cancel(long jobId, int seenVersion, String reason) {
    var job = jobs.getForUpdate(jobId, seenVersion);
    var now = clock.instant();
    var before = job.status();
    job.cancel(now);
    appointments.of(job).stream()
        .filter(JobCancellation::isOpen)
        .forEach(
            appointment -> {
              notices.canceled(appointment);
              appointment.cancel(true, caller.name(), now);
            });
    history.add(
        Happening.of("job.canceled").job(jobId).change(before, job.status()).because(reason), now);
    following.follow(job, now);
  }

  /** Back to scheduled; what was sent before must be sent again. */
  public void restore(long jobId, int seenVersion) {
    var job = jobs.getForUpdate(jobId, seenVersion);
    var now = clock.instant();
    appointments.of(job).forEach(appointment -> appointment.restore(caller.name(), now));
    following.restore(job, now);
  }

  private static boolean isOpen(Appointment appointment) {
    return appointment.status().isLive()
        || appointment.status() == org.beckon.appointment.AppointmentStatus.DRAFT;
  }
}
