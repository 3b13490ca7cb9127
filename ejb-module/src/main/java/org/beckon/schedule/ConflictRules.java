package org.beckon.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.Job;
import org.beckon.technician.Absence;
import org.beckon.technician.Technician;

/**
 * Why a technician does not fit a visit. One method per rule; all rules are asked, so the person
 * sees every reason at once.
 */
final class ConflictRules {

  private ConflictRules() {}

  /**
   * @param held what the technician holds in that time already
   * @param absences of the technician in that time
   */
  static List<PlanConflict> conflicts(
      Job job,
      TimeWindow time,
      Technician technician,
      List<Assignment> held,
      List<Absence> absences) {
    return Stream.of(
            overlaps(time, held),
            absent(technician, absences),
            missingSkills(job, technician, time.startsAt().atZone(job.site().zone()).toLocalDate()))
        .flatMap(s -> s)
        .toList();
  }

  static Stream<PlanConflict> overlaps(TimeWindow time, List<Assignment> held) {
    return held.stream()
        .filter(other -> other.appointment().time().overlaps(time))
        .map(
            other -> {
              var taken = other.appointment().time();
              var job = other.appointment().job();
              return new PlanConflict(
                  ConflictKind.OVERLAP,
                  "Overlaps %s %s.".formatted(job.number(), job.title()),
                  job.id(),
                  taken.startsAt(),
                  taken.endsAt());
            });
  }

  static Stream<PlanConflict> absent(Technician technician, List<Absence> absences) {
    return absences.stream()
        .map(
            absence ->
                new PlanConflict(
                    ConflictKind.ABSENT,
                    "%s is away: %s.".formatted(technician.name(), absence.reason()),
                    null,
                    absence.startsAt(),
                    absence.endsAt()));
  }

  static Stream<PlanConflict> missingSkills(Job job, Technician technician, LocalDate day) {
    return job.requiredSkills().stream()
        .filter(needed -> !technician.can(needed.name(), needed.level(), day))
        .map(
            needed ->
                new PlanConflict(
                    ConflictKind.SKILL_MISSING,
                    "%s lacks %s, level %d, on that day."
                        .formatted(technician.name(), needed.name(), needed.level()),
                    null,
                    null,
                    null));
  }
}
