package org.beckon.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody in a search, each with their latest offer. */
final class LineUp {

  private final Search search;
  private final Map<Long, Candidate> candidates = new LinkedHashMap<>();
  private final Map<Long, Offer> offers = new HashMap<>();

  /**
   * @param offers by round
   */
  LineUp(Search search, List<Candidate> candidates, List<Offer> offers) {
    this.search = search;
    candidates.forEach(candidate -> this.candidates.put(candidate.id(), candidate));
    offers.forEach(this::add);
  }

  Search search() {
    return search;
  }

  void add(Offer offer) {
    offers.put(offer.candidate().id(), offer);
  }

  List<Candidate> candidates() {
    return List.copyOf(candidates.values());
  }

  Candidate candidate(long id) {
    return candidates.get(id);
  }

  Optional<Offer> offer(Candidate candidate) {
    return Optional.ofNullable(offers.get(candidate.id()));
  }

  /** As the next step sees it. */
  Queue queue(Seats seats) {
    var open = seats.open().size();
    return queue(seats.lastStart(), open, open + seats.kept().size());
  }

  /**
   * For somebody who only wants to know when it moves on by itself.
   *
   * @param lastStart when the last visit begins that still needs people
   */
  Queue queue(Optional<Instant> lastStart) {
    return queue(lastStart, 0, 0);
  }

  private Queue queue(Optional<Instant> lastStart, int open, int missing) {
    return new Queue(
        search.plan(),
        search.baseAt(),
        deadline(lastStart),
        search.round(),
        search.roundAt(),
        open,
        missing,
        candidates.values().stream().map(this::turn).toList());
  }

  /** The one of the plan, and never after the last visit has begun. */
  private Instant deadline(Optional<Instant> begun) {
    var planned = search.deadlineAt();
    return begun.filter(last -> planned == null || last.isBefore(planned)).orElse(planned);
  }

  private Turn turn(Candidate candidate) {
    var turn = new Turn(candidate.id(), candidate.tier(), candidate.rank(), candidate.round());
    candidate
        .legs()
        .forEach(
            leg ->
                turn.cells.add(
                    new Turn.Cell(leg.channel(), leg.state(), leg.round(), leg.waitsUntil())));
    offer(candidate)
        .filter(Offer::isOpen)
        .ifPresent(
            offer -> {
              turn.asking = true;
              turn.nextLegAt = offer.nextLegAt();
            });
    return turn;
  }
}
