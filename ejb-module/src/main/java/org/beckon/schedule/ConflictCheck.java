package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.job.Job;
import org.beckon.platform.Require;
import org.beckon.settings.Settings;

/** Asks whether a visit fits into the days of those concerned. The same for every way in. */
@ApplicationScoped
public class ConflictCheck {

  @Inject StaffReader reader;
  @Inject Settings settings;
  @Inject OverridePermission permission;
  @Inject History history;

  /**
   * Throws {@link ConflictsFound} unless it fits, or may be overridden and is. Every conflict that
   * is overridden is written down with the reason (S1-62). Returns what was found; all of it is all
   * right now.
   *
   * @param override null to be told of conflicts
   * @param concerned the technicians whose day it is, locked
   */
  Checked refuse(Job job, Visit visit, Override override, Set<Long> concerned, Instant now) {
    var rules = RuleBook.of(settings);
    var found = conflicts(visit, concerned, rules);
    var all = found.values().stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      refuseUnlessOverridden(all, override);
      found.forEach(
          (technicianId, theirs) -> record(job, visit, technicianId, theirs, override, now));
    }
    return new Checked(rules.asks(ConflictKind.OVERLAP) ? overlapping(found) : concerned, found);
  }

  /**
   * The same for a visit that is put back to where it was (C1). Refused is what has come into its
   * way since, another visit. All else that speaks against it did so before: what was accepted
   * counts as accepted again, and what was not is for the Exceptions lane, as it was.
   *
   * @param accepted of this visit, at any time
   */
  Checked refuseWhatIsNew(
      Job job, Visit visit, Set<AcceptedConflict> accepted, Set<Long> concerned) {
    var rules = RuleBook.of(settings);
    var again = new LinkedHashMap<Long, List<PlanConflict>>();
    var inTheWay = new ArrayList<PlanConflict>();
    conflicts(visit, concerned, rules)
        .forEach(
            (technicianId, theirs) -> {
              var byAccepted =
                  theirs.stream()
                      .collect(
                          Collectors.partitioningBy(
                              conflict ->
                                  accepted.contains(
                                      AcceptedConflict.of(
                                          technicianId,
                                          visit.appointmentId(),
                                          job.id(),
                                          conflict))));
              again.put(technicianId, byAccepted.get(true));
              byAccepted.get(false).stream()
                  .filter(conflict -> conflict.kind().isAboutOtherVisits())
                  .forEach(inTheWay::add);
            });
    if (!inTheWay.isEmpty()) {
      throw new ConflictsFound(inTheWay);
    }
    return new Checked(rules.asks(ConflictKind.OVERLAP) ? overlapping(again) : concerned, again);
  }

  /**
   * What somebody may do although it does not fit.
   *
   * @param overlapAllowed the technicians of whom overlaps are all right: somebody said so, or the
   *     rule is off
   * @param overridden by each technician whose day it is, what speaks against it; may be nothing
   */
  record Checked(Set<Long> overlapAllowed, Map<Long, List<PlanConflict>> overridden) {}

  /** What speaks against the visit, whoever of these it concerns. */
  List<PlanConflict> conflicts(Visit visit, Stream<Long> technicianIds) {
    return conflicts(visit, technicianIds.collect(Collectors.toSet()), RuleBook.of(settings))
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private void refuseUnlessOverridden(List<PlanConflict> found, Override override) {
    if (override == null || found.stream().anyMatch(PlanConflict::refuses)) {
      throw new ConflictsFound(found);
    }
    permission.check();
    Require.text("reason", override.reason(), 200);
  }

  private static Set<Long> overlapping(Map<Long, List<PlanConflict>> found) {
    return found.entrySet().stream()
        .filter(one -> one.getValue().stream().anyMatch(c -> c.kind() == ConflictKind.OVERLAP))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void record(
      Job job,
      Visit visit,
      long technicianId,
      List<PlanConflict> overridden,
      Override override,
      Instant now) {
    for (var conflict : overridden) {
      history.add(
          Happening.of("schedule.override")
              .job(job.id())
              .appointment(visit.appointmentId())
              .technician(technicianId)
              .change(null, conflict.message())
              .because(override.reason().strip()),
          now);
    }
  }

  /** By technician, what speaks against the visit. */
  private Map<Long, List<PlanConflict>> conflicts(Visit visit, Set<Long> ids, RuleBook rules) {
    var staff = reader.these(ids, visit.time());
    var found = new LinkedHashMap<Long, List<PlanConflict>>();
    for (var worker : staff.workers()) {
      found.put(worker.id(), ConflictRules.conflicts(staff.fit(visit, worker, rules)));
    }
    return found;
  }
}
