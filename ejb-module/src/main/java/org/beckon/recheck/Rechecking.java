package org.beckon.recheck;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.live.JobChanged;
import org.beckon.schedule.StandingPlan;

/**
 * Holds what people have ahead of them against the rules of planning once more (C3): opens what has
 * become wrong, and ends what is mended. A constant number of statements for one technician,
 * however much is planned. Does nothing twice: what was found before stays as it is.
 */
@Stateless
@PermitAll
public class Rechecking {

  private static final int STEP = 20;

  @Inject RecheckMarks marks;
  @Inject StandingPlan plan;
  @Inject PlanExceptions exceptions;
  @Inject Event<JobChanged> changed;
  @Inject Clock clock;

  /**
   * The next few people of whom something has changed. Returns false when there was nobody. Several
   * nodes may do it at once: whoever comes later finds nothing left of them.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean takeMarked() {
    var waiting = marks.technicians(STEP);
    if (!waiting.isEmpty()) {
      marks.lock(waiting);
      var causes = marks.take(waiting);
      check(causes.keySet(), causes);
    }
    return !waiting.isEmpty();
  }

  /** These people, although nothing is known to have changed. Returns how many visits they have. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public int checkAll(Collection<Long> technicianIds) {
    marks.lock(technicianIds);
    return check(technicianIds, Map.of());
  }

  private int check(Collection<Long> technicianIds, Map<Long, Set<RecheckCause>> causes) {
    if (technicianIds.isEmpty()) {
      return 0;
    }
    var now = clock.instant();
    var visits = plan.ahead(technicianIds, now);
    var found = new LinkedHashMap<Finding.Key, Finding>();
    visits.stream().flatMap(Finding::in).forEach(finding -> found.put(finding.key(), finding));
    var open = exceptions.openOf(technicianIds);
    var jobs = new HashSet<Long>();
    open.forEach(exception -> compare(exception, found.get(key(exception)), causes, jobs, now));
    exceptions.write();
    found.keySet().removeAll(open.stream().map(Rechecking::key).collect(Collectors.toSet()));
    found
        .values()
        .forEach(
            finding -> {
              var of = causes.getOrDefault(finding.technicianId(), Set.of());
              exceptions.add(finding, RecheckCause.behind(finding.kind(), of), now);
              jobs.add(finding.jobId());
            });
    jobs.stream().map(JobChanged::new).forEach(changed::fire);
    return visits.size();
  }

  private static void compare(
      PlanException exception,
      Finding finding,
      Map<Long, Set<RecheckCause>> causes,
      Set<Long> jobs,
      Instant now) {
    if (finding == null) {
      var changes =
          causes.getOrDefault(
              exception.technician().id(),
              causes.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
      exception.end(RecheckCause.behind(exception.kind(), changes), now);
    }
    if (finding == null || exception.found(finding)) {
      jobs.add(exception.assignment().appointment().job().id());
    }
  }

  private static Finding.Key key(PlanException exception) {
    return new Finding.Key(
        exception.assignment().id(), exception.technician().id(), exception.kind());
  }
}
