package org.beckon.appointment;

import java.util.Comparator;
import java.util.List;
import org.beckon.job.JobStatus;

/** What a job is, given its appointments (state-machines D.1, roll-up). */
public final class JobRollUp {

  private JobRollUp() {}

  /** For a job that is neither backlog nor over. */
  public static JobStatus of(List<Appointment> appointments) {
    var live = appointments.stream().filter(a -> a.status().isLive()).toList();
    if (live.stream().anyMatch(JobRollUp::isUnderWay)) {
      return JobStatus.IN_PROGRESS;
    }
    if (!live.isEmpty()) {
      return live.stream().allMatch(a -> a.status() == AppointmentStatus.DISPATCHED)
          ? JobStatus.DISPATCHED
          : JobStatus.SCHEDULED;
    }
    return appointments.stream()
        .filter(a -> a.status().isFinished())
        .max(Comparator.comparing(a -> a.time().startsAt()))
        .map(
            last ->
                last.status() == AppointmentStatus.COMPLETE ? JobStatus.COMPLETE : JobStatus.PAUSED)
        .orElse(JobStatus.UNSCHEDULED);
  }

  private static boolean isUnderWay(Appointment appointment) {
    return appointment.status() == AppointmentStatus.EN_ROUTE
        || appointment.status() == AppointmentStatus.STARTED;
  }
}
