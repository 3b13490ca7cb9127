package org.beckon.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.search.Turn.Cell;

/**
 * What to do next in a search (B.4). Knows neither database nor container: the same queue, moment
 * and gates always give the same moves (B4.3). Carries its moves out on the queue it was given.
 */
final class Stepping {

  /** How long a hand-over may take before a turn is not held up by it any longer. */
  static final Duration LONGEST_HANDOVER = Duration.ofMinutes(15);

  private final Queue queue;
  private final Gates gates;
  private final Instant now;
  private final List<Move> moves = new ArrayList<>();

  private Stepping(Queue queue, Gates gates, Instant now) {
    this.queue = queue;
    this.gates = gates;
    this.now = now;
  }

  /** Ends with {@link Move.Stop} or {@link Move.Wake}. */
  static List<Move> moves(Queue queue, Gates gates, Instant now) {
    var stepping = new Stepping(queue, gates, now);
    stepping.run();
    return stepping.moves;
  }

  /** Questions on their way by a gateway that is away, of people who can be asked another way. */
  static List<Move.Fall> falling(Queue queue, Gates gates) {
    var stepping = new Stepping(queue, gates, null);
    return queue
        .asking()
        .flatMap(
            turn ->
                turn.cells.stream()
                    .filter(cell -> cell.state == LegState.IN_FLIGHT)
                    .flatMap(cell -> stepping.fall(turn, cell).stream()))
        .toList();
  }

  private void run() {
    if (queue.missing == 0) {
      stop(DispatchOutcome.FILLED, null);
    } else if (queue.deadline != null && !now.isBefore(queue.deadline)) {
      stop(DispatchOutcome.EXPIRED, "The time for it was over.");
    } else {
      queue.asking().toList().forEach(this::expire);
      var isOpen = queue.plan.hours().contains(now);
      moves.add(isOpen ? new Move.Run() : new Move.Hold());
      if (!isOpen || !ask()) {
        moves.add(new Move.Wake(Waking.at(queue, isOpen, now)));
      }
    }
  }

  /** True when it is over. */
  private boolean ask() {
    queue.asking().toList().forEach(this::contact);
    while (true) {
      fill();
      if (queue.open == 0 || queue.asking().findAny().isPresent()) {
        return false;
      }
      if (queue.toCome(now).findAny().isPresent()) {
        return false;
      }
      if (!queue.hasAnotherRound(now)) {
        stop(DispatchOutcome.EXHAUSTED, "Everybody was asked, and not enough people came.");
        return true;
      }
      nextRound();
    }
  }

  private void fill() {
    while (queue.asking().count() < queue.limit()) {
      var next = queue.next(now);
      if (next.isEmpty()) {
        return;
      }
      begin(next.get());
    }
  }

  /** Nobody who cannot come, or cannot be reached, holds the others up (S0-73, B4.4). */
  private void begin(Turn turn) {
    turn.round = queue.round;
    var unavailable = gates.unavailable(turn.candidateId);
    var objection = unavailable.or(() -> gates.objection(turn.candidateId));
    if (objection.isPresent()) {
      var as = unavailable.isPresent() ? LegState.UNAVAILABLE : LegState.SKIPPED;
      turn.toCome(queue.round)
          .filter(cell -> cell.state == LegState.WAITING)
          .toList()
          .forEach(cell -> cell.state = as);
      moves.add(new Move.Pass(turn.candidateId, as, objection.get()));
      return;
    }
    turn.toCome(queue.round)
        .filter(cell -> cell.state == LegState.WAITING)
        .toList()
        .forEach(cell -> objection(turn, cell).ifPresent(why -> disable(turn, cell, why)));
    if (turn.toCome(queue.round).anyMatch(cell -> objection(turn, cell).isEmpty())) {
      turn.asking = true;
      moves.add(new Move.Ask(turn.candidateId));
      contact(turn);
    } else {
      moves.add(
          new Move.Pass(turn.candidateId, LegState.SKIPPED, "There is no way to reach them."));
    }
  }

  /**
   * Uses every way whose time has come; the next one at once when the one before came to naught.
   */
  private void contact(Turn turn) {
    while (true) {
      var next = turn.next(queue.round);
      if (next.isEmpty() || turn.isRunning() && now.isBefore(turn.nextLegAt)) {
        break;
      }
      var objection = objection(turn, next.get());
      var fall = fall(turn, next.get());
      if (objection.isPresent()) {
        disable(turn, next.get(), objection.get());
      } else if (fall.isPresent()) {
        fall(next.get(), fall.get());
      } else {
        send(turn, next.get());
      }
    }
    if (!turn.isRunning() && turn.next(queue.round).isEmpty()) {
      turn.asking = false;
      moves.add(new Move.End(turn.candidateId));
    }
  }

  private void send(Turn turn, Cell cell) {
    var wait = queue.plan.way(cell.channel).timeout().plus(LONGEST_HANDOVER);
    cell.state = LegState.IN_FLIGHT;
    cell.round = queue.round;
    cell.waitsUntil = now.plus(wait);
    turn.nextLegAt =
        now.plus(
            turn.next(queue.round)
                .map(after -> queue.plan.way(after.channel).delay())
                .orElse(Duration.ZERO));
    moves.add(new Move.Contact(turn.candidateId, cell.channel, turn.nextLegAt, cell.waitsUntil));
  }

  /** A way that got no answer before keeps that for the record, unless it may still be used. */
  private void disable(Turn turn, Cell cell, String why) {
    cell.round = queue.round;
    if (cell.state == LegState.WAITING) {
      cell.state = LegState.DISABLED;
      moves.add(new Move.Disable(turn.candidateId, cell.channel, why));
    }
  }

  /** Whoever has no other way left waits for a gateway that is away (B8.3). */
  private Optional<Move.Fall> fall(Turn turn, Cell cell) {
    return gates
        .away(cell.channel)
        .filter(why -> turn.toCome(queue.round).anyMatch(other -> isOpen(turn, cell, other)))
        .map(why -> new Move.Fall(turn.candidateId, cell.channel, why));
  }

  private boolean isOpen(Turn turn, Cell than, Cell other) {
    return other != than && gates.away(other.channel).isEmpty() && objection(turn, other).isEmpty();
  }

  private void fall(Cell cell, Move.Fall fall) {
    cell.round = queue.round;
    if (cell.state == LegState.WAITING) {
      cell.state = LegState.DISABLED;
      moves.add(fall);
    }
  }

  private void expire(Turn turn) {
    turn.running()
        .filter(cell -> !now.isBefore(cell.waitsUntil))
        .toList()
        .forEach(
            cell -> {
              cell.state = LegState.NO_RESPONSE;
              moves.add(new Move.Expire(turn.candidateId, cell.channel));
            });
    if (!turn.isRunning() && turn.next(queue.round).isEmpty()) {
      turn.asking = false;
      moves.add(new Move.End(turn.candidateId));
    }
  }

  private void nextRound() {
    queue.round++;
    queue.roundAt = now.plus(queue.plan.roundGap());
    queue.turns.stream()
        .flatMap(turn -> turn.cells.stream())
        .filter(cell -> cell.isRepeatable() && cell.state != LegState.NO_RESPONSE)
        .forEach(cell -> cell.state = LegState.WAITING);
    moves.add(new Move.NextRound(queue.roundAt));
  }

  private void stop(DispatchOutcome outcome, String why) {
    moves.add(new Move.Stop(outcome, why));
  }

  private Optional<String> objection(Turn turn, Cell cell) {
    return gates.objection(turn.candidateId, cell.channel);
  }
}
