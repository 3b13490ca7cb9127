package org.beckon.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.beckon.appointment.TimeWindow;
import org.beckon.matching.Candidate;
import org.beckon.matching.Day;
import org.beckon.technician.Absence;

/** A technician with what fills their time, and their days as {@code matching} wants them. */
final class PlannedTechnician {

  private static final Duration AROUND = Duration.ofDays(1);

  private final Worker worker;
  private final List<Taken> taken;
  private final List<Absence> absences;
  private final Candidate skilled;

  /** Made when somebody asks for them; dropped with this object when the technician changes. */
  private final Map<DayKey, Day> days = new ConcurrentHashMap<>();

  private record DayKey(LocalDate date, int speed) {}

  PlannedTechnician(Worker worker, List<Taken> taken, List<Absence> absences, Numbering numbering) {
    this.worker = worker;
    this.taken = taken;
    this.absences = absences;
    // Every place has its number before somebody asks for the ways between them.
    numbering.place(worker.home());
    taken.forEach(held -> numbering.place(held.place()));
    var skills = worker.skills();
    skilled =
        new Candidate(
            worker.id(),
            worker.name(),
            skills.stream().mapToInt(skill -> numbering.skill(skill.name())).toArray(),
            skills.stream().mapToInt(skill -> skill.level()).toArray(),
            skills.stream()
                .mapToInt(
                    skill ->
                        skill.expiresOn().map(d -> (int) d.toEpochDay()).orElse(Integer.MAX_VALUE))
                .toArray(),
            List.of());
  }

  Worker worker() {
    return worker;
  }

  List<Absence> absences() {
    return absences;
  }

  /** Whether the technician has that visit already. */
  boolean holds(Visit visit) {
    return taken.stream().anyMatch(visit::is);
  }

  /** As a candidate on those dates for the visit, which is not in its own way. */
  Candidate candidate(Visit visit, List<LocalDate> dates, DayCut cut) {
    // A plain loop: this runs for a thousand people at once.
    var days = new ArrayList<Day>(dates.size());
    for (var date : dates) {
      days.add(day(date, visit, cut));
    }
    return new Candidate(
        skilled.id(), skilled.name(), skilled.skills(), skilled.levels(), skilled.lastDays(), days);
  }

  private Day day(LocalDate date, Visit visit, DayCut cut) {
    if (visit.time().duration().compareTo(AROUND) > 0
        || visit.appointmentId() != null && holds(visit)) {
      var others = taken.stream().filter(held -> !visit.is(held)).toList();
      return cut.day(date, worker, others, absences, visit.time().duration());
    }
    return days.computeIfAbsent(
        new DayKey(date, cut.speed()),
        key -> cut.day(date, worker, taken, absences, Duration.ZERO));
  }

  /** The visit, at its time, as the rules of planning see it (the same as for {@link Placing}). */
  Fit fit(Visit visit, RuleBook rules) {
    var time = visit.time();
    var around =
        TimeWindow.of(
            time.startsAt().minus(AROUND), time.startsAt().plus(time.duration()).plus(AROUND));
    var near =
        taken.stream()
            .filter(held -> !visit.is(held))
            .filter(held -> held.time().overlaps(around))
            .toList();
    return new Fit(visit, worker, near, absences, rules);
  }

  /** Everything that is known, for people who look for a difference. */
  @java.lang.Override
  public String toString() {
    var away =
        absences.stream()
            .map(a -> a.startsAt() + "/" + a.endsAt() + " " + a.reason())
            .collect(Collectors.joining(", "));
    var skills =
        worker.skills().stream()
            .map(skill -> skill.name() + " " + skill.level())
            .collect(Collectors.joining(", "));
    return "%s %s; skills %s; %d shifts; away %s"
        .formatted(worker.name(), taken, skills, worker.shifts().size(), away);
  }
}
