package org.beckon.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.gateway.ChannelKind;
import org.beckon.search.RandomSearch.Reaction;

/** Carries out what {@link Stepping} decides, in memory, from one cue to the next. */
final class Simulation implements Gates {

  private final RandomSearch it;
  private final List<Turn> turns = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final Map<Turn.Cell, Instant> askedAt = new HashMap<>();
  private int open;
  private int round = 1;
  private Instant roundAt = RandomSearch.START;
  private Instant now = RandomSearch.START;

  Simulation(RandomSearch it) {
    this.it = it;
    open = it.places();
    for (var person : it.people()) {
      var turn = new Turn(person.id(), person.tier(), person.rank(), 0);
      it.plan()
          .ways()
          .forEach(way -> turn.cells.add(new Turn.Cell(way.channel(), LegState.WAITING, 0, null)));
      turns.add(turn);
    }
    turns.sort(Comparator.comparingInt((Turn t) -> t.tier).thenComparingInt(t -> t.rank));
  }

  List<String> run() {
    var last = RandomSearch.START.plus(Duration.ofMinutes(RandomSearch.LAST));
    while (now.isBefore(last)) {
      answers();
      var cue = step();
      if (cue == null) {
        break;
      }
      now = nextAnswer().filter(cue::isAfter).orElse(cue);
    }
    return comparable(it, log);
  }

  /** Who is asked at once of several is asked in no order that anybody could see. */
  static List<String> comparable(RandomSearch search, List<String> log) {
    var sorted = new ArrayList<>(log);
    if (search.width() > 1) {
      sorted.sort(
          Comparator.comparingInt((String line) -> Integer.parseInt(line.split(" ")[0]))
              .thenComparing(Comparator.naturalOrder()));
    }
    return sorted;
  }

  /** Null when it is over. */
  private Instant step() {
    while (true) {
      var queue =
          new Queue(
              it.plan(),
              RandomSearch.START,
              it.plan().deadline(),
              round,
              roundAt,
              open,
              open,
              turns);
      var contacted = false;
      for (var move : Stepping.moves(queue, this, now)) {
        if (move instanceof Move.Contact contact) {
          contacted = true;
          handOver(contact);
        } else if (move instanceof Move.Stop stop) {
          log.add(minute() + " " + stop.outcome());
          return null;
        } else if (move instanceof Move.Wake wake && !contacted) {
          round = queue.round;
          roundAt = queue.roundAt;
          return wake.at();
        }
      }
      round = queue.round;
      roundAt = queue.roundAt;
    }
  }

  private void handOver(Move.Contact contact) {
    var channel = it.number(contact.channel());
    var cell = turn(contact.candidateId()).cells.get(channel);
    log.add(minute() + " " + contact.candidateId() + " " + channel + " round " + cell.round);
    var fails =
        person(contact.candidateId()).reaction(channel, cell.round).kind() == Reaction.Kind.FAILS;
    cell.state = fails ? LegState.FAILED : LegState.SENT;
    cell.waitsUntil = now.plus(it.plan().way(contact.channel()).timeout());
    askedAt.put(cell, now);
  }

  private void answers() {
    for (var turn : turns) {
      for (var cell : turn.cells) {
        if (turn.asking && cell.state.isRunning() && answersAt(turn, cell).equals(now)) {
          answer(turn, cell, reaction(turn, cell).kind());
        }
      }
    }
  }

  private void answer(Turn turn, Turn.Cell cell, Reaction.Kind kind) {
    if (kind == Reaction.Kind.BUSY) {
      cell.state = LegState.NO_RESPONSE;
    } else if (open > 0) {
      log.add(minute() + " " + turn.candidateId + " " + kind);
      cell.state = kind == Reaction.Kind.YES ? LegState.ACCEPTED : LegState.DECLINED;
      open -= kind == Reaction.Kind.YES ? 1 : 0;
      turn.asking = false;
    }
  }

  private Optional<Instant> nextAnswer() {
    return turns.stream()
        .filter(turn -> turn.asking)
        .flatMap(turn -> turn.running().map(cell -> answersAt(turn, cell)))
        .filter(now::isBefore)
        .min(Comparator.naturalOrder());
  }

  private Instant answersAt(Turn turn, Turn.Cell cell) {
    var reaction = reaction(turn, cell);
    return reaction.kind() == Reaction.Kind.NOTHING
        ? Instant.MAX
        : askedAt.get(cell).plus(Duration.ofMinutes(reaction.after()));
  }

  private Reaction reaction(Turn turn, Turn.Cell cell) {
    return person(turn.candidateId).reaction(it.number(cell.channel), cell.round);
  }

  private Turn turn(long id) {
    return turns.stream().filter(turn -> turn.candidateId == id).findFirst().orElseThrow();
  }

  private RandomSearch.Person person(long id) {
    return it.people().get((int) id - 1);
  }

  private long minute() {
    return Duration.between(RandomSearch.START, now).toMinutes();
  }

  @Override
  public Optional<String> objection(long candidateId) {
    return person(candidateId).comes() ? Optional.empty() : Optional.of("elsewhere");
  }

  @Override
  public Optional<String> objection(long candidateId, ChannelKind channel) {
    return person(candidateId).reaches(it.number(channel))
        ? Optional.empty()
        : Optional.of("switched off");
  }
}
