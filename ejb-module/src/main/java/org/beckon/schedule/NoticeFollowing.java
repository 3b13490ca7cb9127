package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.beckon.appointment.Appointments;
import org.beckon.customer.SiteChanged;
import org.beckon.job.JobEdited;
import org.beckon.job.Jobs;

/**
 * Lets what people were told follow what is known of the job and its site (S0-26): whoever goes
 * there hears of another address, another title, other notes, in the same transaction.
 */
@ApplicationScoped
class NoticeFollowing {

  @Inject Jobs jobs;
  @Inject Appointments appointments;
  @Inject ScheduleNotices notices;

  void follow(@Observes JobEdited edit) {
    tell(edit.jobId());
  }

  /** Every job that is still to be done there, in the order in which everybody locks them. */
  void follow(@Observes SiteChanged change) {
    // To lock is to read again what was not written yet.
    appointments.jobsAhead(change.siteId()).forEach(id -> tell(jobs.getForUpdate(id).id()));
  }

  private void tell(long jobId) {
    appointments.of(jobs.get(jobId)).forEach(visit -> notices.changed(visit, Duration.ZERO));
  }
}
