package org.beckon.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.Job;

/**
 * When one technician is free in a week, read once: whoever plans one job after the other says what
 * they have planned, instead of reading all of it again. Not for several threads.
 */
public final class OpenWeek {

  private final RuleBook rules;
  private final TimeWindow week;
  private Staff staff;

  /**
   * @param staff the technician with what touches the week; without anybody when there is no such
   *     technician
   */
  OpenWeek(Staff staff, TimeWindow week, RuleBook rules) {
    this.staff = staff;
    this.week = week;
    this.rules = rules;
  }

  /** No start is earlier. */
  public Instant from() {
    return week.startsAt();
  }

  /**
   * The next starts in working hours; empty when no time helps.
   *
   * @param command with a start, which is as good as any other
   * @param appointment the visit that gets the time, or null for a new one
   */
  public List<Instant> starts(PlaceJob command, Job job, Appointment appointment, int most) {
    var wanted = Wanted.of(command, job, appointment, rules);
    return staff.workers().stream()
        .flatMap(worker -> wanted.starts(worker, staff, week, most).stream())
        .toList();
  }

  /** From now on the technician has this, too, or has it at that time. */
  public void planned(Appointment visit) {
    var job = visit.job();
    var place = job.site().place().orElse(null);
    var added =
        new Taken(visit.id(), job.id(), job.number(), job.title(), visit.time(), place, false);
    for (var worker : staff.workers()) {
      var others =
          staff.takenBy(worker).stream().filter(held -> held.appointmentId() != visit.id());
      staff =
          new Staff(
              staff.workers(),
              Map.of(worker.id(), Stream.concat(others, Stream.of(added)).toList()),
              staff.absences());
    }
  }
}
