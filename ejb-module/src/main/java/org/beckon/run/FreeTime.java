package org.beckon.run;

import java.time.Instant;
import org.beckon.appointment.Appointment;
import org.beckon.job.Job;
import org.beckon.schedule.OpenSlots;
import org.beckon.schedule.OpenWeek;

/**
 * The free time of the technician whose rows are rehearsed: read when somebody first asks, and then
 * kept up to date with every row, so that the last one costs what the first did.
 */
final class FreeTime {

  private final OpenSlots slots;
  private final Instant from;
  private OpenWeek week;

  FreeTime(OpenSlots slots, Instant from) {
    this.slots = slots;
    this.from = from;
  }

  /**
   * Null when no time within a week fits.
   *
   * @param visit the one that gets the time, or null for a new one
   */
  Instant next(RowDraft row, Job job, Appointment visit) {
    if (week == null) {
      week = slots.week(row.technicianId(), from);
    }
    return week.starts(row.at(week.from()).placement(), job, visit, 1).stream()
        .findFirst()
        .orElse(null);
  }

  void planned(Appointment visit) {
    if (week != null) {
      week.planned(visit);
    }
  }

  /** What was refused may have been done in part: whoever asks next has it read again. */
  void forget() {
    week = null;
  }
}
