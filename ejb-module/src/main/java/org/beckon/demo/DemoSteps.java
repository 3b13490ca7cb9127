package org.beckon.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.AssignmentStatus;

/** Which steps of a visit lie in the past, given the present. */
final class DemoSteps {

  private static final Duration EN_ROUTE_BEFORE = Duration.ofMinutes(40);

  private DemoSteps() {}

  record Step(AssignmentStatus status, Instant at) {}

  static List<Step> of(DemoVisit visit, Instant now) {
    var starts = visit.time().startsAt();
    return Stream.of(
            new Step(AssignmentStatus.SENT, starts.minus(sentBefore(visit))),
            new Step(AssignmentStatus.ACKNOWLEDGED, starts.minus(acknowledgedBefore(visit))),
            new Step(AssignmentStatus.EN_ROUTE, starts.minus(EN_ROUTE_BEFORE)),
            new Step(AssignmentStatus.ON_SITE, starts),
            new Step(last(visit), visit.time().endsAt().minus(Duration.ofMinutes(5))))
        .filter(step -> !step.at().isAfter(now))
        .toList();
  }

  /** Some are sent well ahead, some at the last moment. */
  private static Duration sentBefore(DemoVisit visit) {
    return Duration.ofMinutes(visit.request().number() % 2 == 0 ? 195 : 70);
  }

  private static Duration acknowledgedBefore(DemoVisit visit) {
    return Duration.ofMinutes(Math.min(100, sentBefore(visit).toMinutes() - 10));
  }

  private static AssignmentStatus last(DemoVisit visit) {
    return visit.failing() ? AssignmentStatus.INCOMPLETE : AssignmentStatus.COMPLETE;
  }
}
