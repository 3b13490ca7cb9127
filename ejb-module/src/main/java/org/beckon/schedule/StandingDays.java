package org.beckon.schedule;

import java.time.Duration;
import java.util.Comparator;
import java.util.Set;

/**
 * One technician's visits held against each other in order, as if they were planned one after the
 * other: so the visit that is too much is named, not all of its day.
 */
record StandingDays(Worker worker, Staff staff, Set<AcceptedConflict> accepted, RuleBook rules) {

  private static final Duration AROUND = Duration.ofDays(1);

  /** What was accepted as one too many comes after those that always had their place. */
  private Comparator<Taken> order() {
    return Comparator.comparing(this::isAcceptedSurplus)
        .thenComparing(taken -> taken.time().startsAt())
        .thenComparing(Taken::appointmentId);
  }

  private boolean isAcceptedSurplus(Taken taken) {
    return accepted.contains(AcceptedConflict.overCapacity(worker.id(), taken.appointmentId()));
  }

  StandingVisit judge(HeldVisit held) {
    var conflicts =
        ConflictRules.conflicts(fit(held.visit())).stream()
            .filter(
                conflict ->
                    !accepted.contains(
                        AcceptedConflict.of(
                            worker.id(), held.visit().appointmentId(), held.jobId(), conflict)))
            .toList();
    return new StandingVisit(
        held.assignmentId(), worker.id(), held.visit().appointmentId(), held.jobId(), conflicts);
  }

  private Fit fit(Visit visit) {
    var from = visit.time().startsAt().minus(AROUND);
    var until = visit.time().endsAt().plus(AROUND);
    var taken = staff.takenBy(worker);
    var itself = taken.stream().filter(visit::is).findFirst();
    var earlier =
        taken.stream()
            .filter(other -> !visit.is(other))
            .filter(other -> other.time().startsAt().isBefore(until))
            .filter(other -> other.time().endsAt().isAfter(from))
            .filter(
                other ->
                    other.done()
                        || itself.filter(own -> order().compare(other, own) < 0).isPresent())
            .toList();
    return new Fit(visit, worker, earlier, staff.absencesOf(worker), rules);
  }
}
