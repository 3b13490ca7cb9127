package org.beckon.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;

/** One candidate as {@link Stepping} sees them. Belongs to one step and is changed by it. */
final class Turn {

  /** One way of asking. */
  static final class Cell {
    final ChannelKind channel;
    LegState state;
    int round;
    Instant waitsUntil;

    Cell(ChannelKind channel, LegState state, int round, Instant waitsUntil) {
      this.channel = channel;
      this.state = state;
      this.round = round;
      this.waitsUntil = waitsUntil;
    }

    /** To be used yet in that round. */
    boolean isToCome(int current) {
      return state == LegState.WAITING || state == LegState.NO_RESPONSE && round < current;
    }

    /** Could be used in a round after this one. */
    boolean isRepeatable() {
      return switch (state) {
        case WAITING, NO_RESPONSE, DISABLED, UNAVAILABLE, SKIPPED -> true;
        default -> false;
      };
    }
  }

  final long candidateId;
  final int tier;
  final int rank;
  final List<Cell> cells = new ArrayList<>();
  int round;
  boolean asking;
  Instant nextLegAt;

  Turn(long candidateId, int tier, int rank, int round) {
    this.candidateId = candidateId;
    this.tier = tier;
    this.rank = rank;
    this.round = round;
  }

  /** Has said yes or no, on whatever channel (S0-78): is not asked again. */
  boolean isSettled() {
    return cells.stream()
        .anyMatch(
            cell ->
                cell.state == LegState.ACCEPTED
                    || cell.state == LegState.ACCEPTED_LATE
                    || cell.state == LegState.DECLINED);
  }

  /** Their turn in that round has not come. */
  boolean isToCome(int current) {
    return !asking && round < current && !isSettled();
  }

  Stream<Cell> running() {
    return cells.stream().filter(cell -> cell.state.isRunning());
  }

  Stream<Cell> toCome(int current) {
    return cells.stream().filter(cell -> cell.isToCome(current));
  }

  Optional<Cell> next(int current) {
    return toCome(current).findFirst();
  }

  boolean isRunning() {
    return running().findAny().isPresent();
  }
}
