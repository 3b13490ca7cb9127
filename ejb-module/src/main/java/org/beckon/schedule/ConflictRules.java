package org.beckon.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.Job;
import org.beckon.technician.Absence;

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
      Job job, TimeWindow time, Worker technician, List<Taken> held, List<Absence> absences) {
    return Stream.of(
            overlaps(time, held),
            absent(technician, absences),
            missingSkills(job, technician, time.startsAt().atZone(job.site().zone()).toLocalDate()))
        .flatMap(s -> s)
        .toList();
  }

  static Stream<PlanConflict> overlaps(TimeWindow time, List<Taken> held) {
    return held.stream()
        .filter(other -> other.time().overlaps(time))
        .map(
            other ->
                new PlanConflict(
                    ConflictKind.OVERLAP,
                    "Overlaps %s %s.".formatted(other.number(), other.title()),
                    other.jobId(),
                    other.time().startsAt(),
                    other.time().endsAt()));
  }

  static Stream<PlanConflict> absent(Worker technician, List<Absence> absences) {
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

  static Stream<PlanConflict> missingSkills(Job job, Worker technician, LocalDate day) {
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
