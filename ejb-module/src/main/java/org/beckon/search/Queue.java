package org.beckon.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A search at one moment, as {@link Stepping} sees it: who was asked, and who is to come. */
final class Queue {

  private static final Comparator<Turn> ORDER =
      Comparator.<Turn>comparingInt(turn -> turn.tier)
          .thenComparingInt(turn -> turn.rank)
          .thenComparingLong(turn -> turn.candidateId);

  final SearchPlan plan;
  final Instant base;
  final Instant deadline;
  final List<Turn> turns;

  /** Places that can be given away now. */
  final int open;

  /** Places that nobody holds for good: the open ones, and those kept for somebody. */
  final int missing;

  int round;
  Instant roundAt;

  Queue(
      SearchPlan plan,
      Instant base,
      Instant deadline,
      int round,
      Instant roundAt,
      int open,
      int missing,
      List<Turn> turns) {
    this.plan = plan;
    this.base = base;
    this.deadline = deadline;
    this.round = round;
    this.roundAt = roundAt;
    this.open = open;
    this.missing = missing;
    this.turns = turns.stream().sorted(ORDER).toList();
  }

  Stream<Turn> asking() {
    return turns.stream().filter(turn -> turn.asking);
  }

  /** How many may be asked at once: never more than twice as many as there are places. */
  int limit() {
    return Math.min(plan.width(), open * 2);
  }

  /** Whose turn it is at this moment. */
  Optional<Turn> next(Instant now) {
    return now.isBefore(roundAt)
        ? Optional.empty()
        : toCome(now)
            .filter(turn -> plan.tier(turn.tier).isOpen(base, now))
            .filter(turn -> !isBarred(turn.tier, now))
            .findFirst();
  }

  /** Who may still get a turn in this round, now or later. */
  Stream<Turn> toCome(Instant now) {
    return turns.stream()
        .filter(turn -> turn.isToCome(round))
        .filter(turn -> !plan.tier(turn.tier).isOver(base, now));
  }

  /** An earlier tier wants to be alone, and is not through. */
  private boolean isBarred(int tier, Instant now) {
    return turns.stream()
        .filter(turn -> turn.tier < tier && plan.tier(turn.tier).exclusive())
        .filter(turn -> !plan.tier(turn.tier).isOver(base, now))
        .anyMatch(turn -> turn.asking || turn.isToCome(round));
  }

  /** Whether anybody could be asked in one more round. */
  boolean hasAnotherRound(Instant now) {
    return round < plan.rounds()
        && turns.stream()
            .filter(turn -> !plan.tier(turn.tier).isOver(base, now))
            .filter(turn -> !turn.isSettled())
            .anyMatch(turn -> turn.cells.stream().anyMatch(Turn.Cell::isRepeatable));
  }
}
