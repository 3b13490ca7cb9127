package org.beckon.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.Job;
import org.beckon.technician.Skill;

/** A placement somebody would like, held against one technician after the other. */
record Wanted(Visit visit, RuleBook rules) {

  /**
   * @param appointment the visit that moves, or null for a new one
   */
  static Wanted of(PlaceJob command, Job job, Appointment appointment, RuleBook rules) {
    var length =
        appointment == null
            ? Duration.ofMinutes(job.estimatedMinutes())
            : appointment.time().duration();
    var minutes = command.durationMinutes();
    var time =
        TimeWindow.of(command.startsAt(), minutes == null ? (int) length.toMinutes() : minutes);
    return new Wanted(Visit.of(job, appointment, time), rules);
  }

  TechnicianOption option(Worker worker, Staff staff) {
    var taken = staff.takenBy(worker);
    var hours = WorkingHours.of(worker, visit.time().startsAt(), visit.time().startsAt());
    return new TechnicianOption(
        worker.id(),
        worker.name(),
        String.join(", ", worker.skills().stream().map(Skill::name).toList()),
        kilometers(worker),
        hours.load(taken.stream().map(Taken::time).toList(), worker, visit.time()),
        taken.stream().anyMatch(visit::is),
        ConflictRules.conflicts(staff.fit(visit, worker, rules)));
  }

  /** When else this technician could do it. */
  List<Instant> starts(Worker worker, Staff staff, TimeWindow within, int most) {
    var busy =
        Stream.concat(
                staff.takenBy(worker).stream()
                    .filter(held -> !held.done() && !visit.is(held))
                    .map(Taken::time),
                staff.absencesOf(worker).stream()
                    .filter(away -> away.startsAt().isBefore(within.endsAt()))
                    .filter(away -> within.startsAt().isBefore(away.endsAt()))
                    .map(away -> Staff.time(away, within)))
            .toList();
    return WorkingHours.of(worker, within.startsAt(), within.endsAt())
        .freeStarts(
            busy,
            within.startsAt(),
            visit.time().duration(),
            most,
            start -> fits(visit.at(start), worker, staff, within));
  }

  private boolean fits(Visit moved, Worker worker, Staff staff, TimeWindow within) {
    return !moved.time().endsAt().isAfter(within.endsAt())
        && ConflictRules.conflicts(staff.around(worker, moved.time()).fit(moved, worker, rules))
            .isEmpty();
  }

  private Double kilometers(Worker worker) {
    return worker.home() == null || visit.place() == null
        ? null
        : worker.home().kilometersTo(visit.place());
  }
}
