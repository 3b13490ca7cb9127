package org.beckon.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.appointment.TimeWindow;
import org.beckon.settings.ConflictScope;
import org.beckon.technician.Absence;

/**
 * One visit held against one technician: all that the rules need to know.
 *
 * @param taken what the technician holds around that time, other than this visit
 * @param absences of the technician around that time
 */
record Fit(Visit visit, Worker worker, List<Taken> taken, List<Absence> absences, RuleBook rules) {

  TimeWindow time() {
    return visit.time();
  }

  /** What may be in the way: still to be done, and of a day that counts (S1-63). */
  Stream<Taken> neighbors() {
    return taken.stream()
        .filter(other -> !other.done())
        .filter(other -> rules.scope() == ConflictScope.ANY || visit.sharesDayWith(other.time()));
  }

  /** How many visits of the technician begin on the same day of their calendar, done or not. */
  long visitsThatDay() {
    var zone = worker.zone();
    var day = day(time(), zone);
    return taken.stream().filter(other -> day(other.time(), zone).equals(day)).count();
  }

  private static LocalDate day(TimeWindow time, ZoneId zone) {
    return time.startsAt().atZone(zone).toLocalDate();
  }

  PlanConflict conflict(ConflictKind kind, String message) {
    return new PlanConflict(kind, rules.severity(kind), message, null, null, null);
  }

  PlanConflict conflict(ConflictKind kind, String message, TimeWindow when) {
    return new PlanConflict(
        kind, rules.severity(kind), message, null, when.startsAt(), when.endsAt());
  }

  PlanConflict conflict(ConflictKind kind, String message, Taken other) {
    return new PlanConflict(
        kind,
        rules.severity(kind),
        message,
        other.jobId(),
        other.time().startsAt(),
        other.time().endsAt());
  }

  /** What the customer was promised, or nothing. */
  Optional<TimeWindow> promised() {
    return Optional.ofNullable(visit.promised());
  }
}
