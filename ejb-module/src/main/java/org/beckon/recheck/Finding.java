package org.beckon.recheck;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.schedule.ConflictKind;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.StandingVisit;
import org.beckon.settings.Severity;

/** All that one rule has against one assignment. */
record Finding(
    long assignmentId,
    long technicianId,
    long jobId,
    ConflictKind kind,
    Severity severity,
    String words) {

  /** What makes two findings, or a finding and an exception, the same. */
  record Key(long assignmentId, long technicianId, ConflictKind kind) {}

  static Stream<Finding> in(StandingVisit visit) {
    Map<ConflictKind, List<PlanConflict>> byKind =
        visit.conflicts().stream().collect(groupingBy(PlanConflict::kind));
    return byKind.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> of(visit, one.getKey(), one.getValue()));
  }

  private static Finding of(StandingVisit visit, ConflictKind kind, List<PlanConflict> conflicts) {
    return new Finding(
        visit.assignmentId(),
        visit.technicianId(),
        visit.jobId(),
        kind,
        conflicts.stream().anyMatch(PlanConflict::refuses) ? Severity.HARD : Severity.SOFT,
        String.join(" ", conflicts.stream().map(PlanConflict::message).toList()));
  }

  Key key() {
    return new Key(assignmentId, technicianId, kind);
  }
}
