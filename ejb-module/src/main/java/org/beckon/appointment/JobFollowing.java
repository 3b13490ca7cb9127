package org.beckon.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.job.Job;
import org.beckon.job.JobStatus;
import org.beckon.live.JobChanged;

/**
 * Lets a job follow its appointments, and tells the open pages. The caller holds the job's lock.
 */
@ApplicationScoped
public class JobFollowing {

  @Inject Appointments appointments;
  @Inject History history;
  @Inject Event<JobChanged> changed;

  /** To be called after every change of an appointment or assignment. */
  public void follow(Job job, Instant now) {
    var all = appointments.of(job);
    if (follows(job.status(), all)) {
      var before = job.status();
      job.follow(JobRollUp.of(all), now);
      record(job, before, now);
    }
    changed.fire(new JobChanged(job.id()));
  }

  /** A canceled job becomes what its appointments, active again, make of it. */
  public void restore(Job job, Instant now) {
    var before = job.status();
    job.restore(JobRollUp.of(appointments.of(job)), now);
    record(job, before, now);
    changed.fire(new JobChanged(job.id()));
  }

  /** What nobody said yes to yet follows once it has a date and a technician (S2-44). */
  private static boolean follows(JobStatus status, List<Appointment> all) {
    return switch (status) {
      case DRAFT, REQUESTED, OFFERED ->
          all.stream()
              .filter(appointment -> appointment.status().isLive())
              .flatMap(Appointment::places)
              .anyMatch(place -> place.status().isHeld());
      case UNSCHEDULED, SCHEDULED, DISPATCHED, IN_PROGRESS, PAUSED, COMPLETE -> true;
      case DECLINED, CLOSED, INVOICED, CANCELED -> false;
    };
  }

  private void record(Job job, JobStatus before, Instant now) {
    if (before != job.status()) {
      history.add(Happening.of("job.status").job(job.id()).change(before, job.status()), now);
    }
  }
}
