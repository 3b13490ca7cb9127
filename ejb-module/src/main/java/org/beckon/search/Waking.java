package org.beckon.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** When a search moves on by itself (B.4). Knows neither database nor container. */
final class Waking {

  /** How often it is looked whether a question was handed over, should nobody hear of it. */
  static final Duration LOOK = Duration.ofSeconds(30);

  /** Looks again although nothing is to be expected. */
  private static final Duration IDLE = Duration.ofMinutes(15);

  private Waking() {}

  /**
   * When that is at the latest.
   *
   * @param isOpen whether people may be contacted at this hour
   */
  static Instant at(Queue queue, boolean isOpen, Instant now) {
    var base = queue.base;
    var waits = queue.asking().flatMap(Turn::running).map(cell -> cell.waitsUntil);
    var handovers =
        queue
            .asking()
            .flatMap(Turn::running)
            .filter(cell -> isOpen && cell.state == LegState.IN_FLIGHT);
    var nextLegs =
        queue
            .asking()
            .filter(turn -> isOpen && turn.next(queue.round).isPresent())
            .map(turn -> turn.nextLegAt);
    var tiers =
        queue.plan.tiers().stream()
            .flatMap(
                tier ->
                    Stream.of(
                        tier.opensAt(base),
                        tier.closes() == null ? null : base.plus(tier.closes())));
    return Stream.of(
            waits,
            handovers.map(cell -> now.plus(LOOK)).limit(1),
            nextLegs,
            tiers,
            Stream.of(queue.roundAt, queue.plan.hours().nextOpen(now)),
            Stream.ofNullable(queue.deadline))
        .flatMap(times -> times)
        .filter(Objects::nonNull)
        .filter(now::isBefore)
        .min(Instant::compareTo)
        .orElse(now.plus(IDLE));
  }
}
