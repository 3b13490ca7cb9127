package org.beckon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.trsp.TrspNode;
import org.beckon.trsp.TrspText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoStepsTest {

  private static final ZoneId ZONE = ZoneId.of("UTC");

  static Stream<Instant> everyTenMinutesOfADay() {
    var midnight = Instant.parse("2026-03-02T00:00:00Z");
    return IntStream.range(0, 144).mapToObj(i -> midnight.plus(Duration.ofMinutes(10L * i + 5)));
  }

  @ParameterizedTest
  @MethodSource("everyTenMinutesOfADay")
  void somebody_is_in_every_state(Instant now) {
    var nodes = TrspText.bundled("RC101");
    var day = DemoTime.around("RC101", 240, now, ZONE);
    var plan =
        DemoPlan.of(
            day,
            nodes.stream()
                .filter(node -> node.isRequest() && !DemoBacklog.isBacklog(node))
                .toList(),
            nodes.stream().filter(TrspNode::isTechnician).toList());

    assertThat(plan.visits().stream().map(visit -> state(visit, now)))
        .contains(
            AssignmentStatus.PLANNED,
            AssignmentStatus.SENT,
            AssignmentStatus.ACKNOWLEDGED,
            AssignmentStatus.EN_ROUTE,
            AssignmentStatus.ON_SITE,
            AssignmentStatus.COMPLETE,
            AssignmentStatus.INCOMPLETE);
  }

  private static AssignmentStatus state(DemoVisit visit, Instant now) {
    var steps = DemoSteps.of(visit, now);
    return steps.isEmpty() ? AssignmentStatus.PLANNED : steps.get(steps.size() - 1).status();
  }
}
