package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.TimeWindow;
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
   * What speaks against each of these people going to each of the visits, in a constant number of
   * statements for every day on which visits begin.
   *
   * @return by appointment, then by technician
   */
  public Map<Long, Map<Long, List<PlanConflict>>> conflicts(Map<Appointment, Set<Long>> wanted) {
    var found = new HashMap<Long, Map<Long, List<PlanConflict>>>();
    if (!wanted.isEmpty()) {
      var rules = RuleBook.of(settings);
      wanted.keySet().stream()
          .collect(Collectors.groupingBy(StandingPlan::day))
          .values()
          .forEach(visits -> judge(visits, wanted, rules, found));
    }
    return found;
  }

  private static LocalDate day(Appointment visit) {
    return visit.time().startsAt().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private void judge(
      List<Appointment> visits,
      Map<Appointment, Set<Long>> wanted,
      RuleBook rules,
      Map<Long, Map<Long, List<PlanConflict>>> found) {
    var ids = visits.stream().flatMap(visit -> wanted.get(visit).stream()).distinct().toList();
    var times = visits.stream().map(Appointment::time).toList();
    var from = times.stream().map(TimeWindow::startsAt).min(Comparator.naturalOrder());
    var until = times.stream().map(TimeWindow::endsAt).max(Comparator.naturalOrder());
    var staff = reader.these(ids, TimeWindow.of(from.orElseThrow(), until.orElseThrow()));
    var workers = staff.workers().stream().collect(Collectors.toMap(Worker::id, one -> one));
    var skills = reader.skills(visits.stream().map(one -> one.job().id()).toList());
    for (var appointment : visits) {
      var needed = skills.getOrDefault(appointment.job().id(), List.of());
      var visit = Visit.of(appointment.job(), appointment, appointment.time(), needed);
      var theirs = new HashMap<Long, List<PlanConflict>>();
      for (var id : wanted.get(appointment)) {
        var worker = workers.get(id);
        var around = staff.around(worker, visit.time());
        theirs.put(id, ConflictRules.conflicts(around.fit(visit, worker, rules)));
      }
      found.put(appointment.id(), theirs);
    }
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
