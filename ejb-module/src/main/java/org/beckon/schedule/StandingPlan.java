package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.appointment.Appointment;
import org.beckon.settings.Settings;
import org.beckon.technician.Technician;

/** Looks again at what was planned earlier: days may have filled up or changed meanwhile. */
@ApplicationScoped
public class StandingPlan {

  @Inject ConflictCheck check;
  @Inject HeldVisits held;
  @Inject StaffReader reader;
  @Inject AcceptedConflicts accepted;
  @Inject Settings settings;

  /** What speaks against this technician going there as well; empty when nothing. */
  public List<PlanConflict> conflicts(Appointment appointment, long technicianId) {
    return check.conflicts(
        Visit.of(appointment.job(), appointment, appointment.time()), Stream.of(technicianId));
  }

  /** What speaks against those who hold a place of the visit going there; empty when nothing. */
  public List<PlanConflict> conflicts(Appointment appointment) {
    return check.conflicts(
        Visit.of(appointment.job(), appointment, appointment.time()),
        appointment.places().flatMap(place -> place.technician().stream()).map(Technician::id));
  }

  /**
   * Everything that these people have ahead of them, with what speaks against it by the rules of
   * planning, in a constant number of statements. What two visits have against each other is said
   * of one of them; what somebody said yes to is not said again.
   */
  public List<StandingVisit> ahead(Collection<Long> technicianIds, Instant now) {
    var visits = technicianIds.isEmpty() ? List.<HeldVisit>of() : held.of(technicianIds, now);
    if (visits.isEmpty()) {
      return List.of();
    }
    var from = visits.get(0).visit().time().startsAt();
    var until =
        visits.stream()
            .map(one -> one.visit().time().endsAt())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    var staff = reader.these(technicianIds, from, until);
    var known = accepted.of(technicianIds);
    var rules = RuleBook.of(settings);
    var byTechnician = visits.stream().collect(Collectors.groupingBy(HeldVisit::technicianId));
    return staff.workers().stream()
        .map(worker -> new StandingDays(worker, staff, known, rules))
        .flatMap(
            days ->
                byTechnician.getOrDefault(days.worker().id(), List.of()).stream().map(days::judge))
        .toList();
  }
}
