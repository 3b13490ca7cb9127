package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.notification.Reachable;

/**
 * Moves a search on as far as it goes at this moment, in the caller's transaction and under its
 * locks: the one sequence behind the tick, every answer, and everything that people do.
 */
@ApplicationScoped
class Advancing {

  @Inject Searches searches;
  @Inject Seating seating;
  @Inject Eligibility eligibility;
  @Inject Syncing syncing;
  @Inject Asking asking;
  @Inject Ending ending;
  @Inject SearchStory story;

  void advance(Search search, Instant now) {
    var lineUp = searches.lineUp(search);
    var seats = seating.of(search);
    syncing.sync(lineUp, search, now);
    if (search.isStopped()) {
      ending.settle(lineUp, now);
    } else if (seats.areGone()) {
      ending.stop(
          search, lineUp, seats, DispatchOutcome.CANCELED, "What it was for was canceled.", now);
    } else if (search.status() == DispatchStatus.WAITING && search.isDue(now)) {
      search.begin(now);
      story.began(search, seats.any(), now);
      searches.flush();
      step(search, lineUp, seats, now);
    } else if (search.isRunning()) {
      step(search, lineUp, seats, now);
    } else if (seats.areFilled()) {
      ending.stop(search, lineUp, seats, DispatchOutcome.FILLED, null, now);
    }
  }

  private void step(Search search, LineUp lineUp, Seats seats, Instant now) {
    var reach = eligibility.reach(lineUp);
    var gates = eligibility.gates(lineUp, seats, reach, now);
    for (var move : Stepping.moves(lineUp.queue(seats), gates, now)) {
      if (move instanceof Move.Stop stop) {
        ending.stop(search, lineUp, seats, stop.outcome(), stop.why(), now);
      } else if (move instanceof Move.Hold) {
        hold(search, lineUp, now);
      } else if (move instanceof Move.Run) {
        search.run(now);
      } else if (move instanceof Move.Wake wake) {
        search.cue(wake.at());
      } else if (move instanceof Move.NextRound next) {
        nextRound(search, lineUp, next, now);
      } else {
        turn(move, lineUp, seats, reach, now);
      }
    }
  }

  private void turn(
      Move move, LineUp lineUp, Seats seats, Map<Long, Reachable> reach, Instant now) {
    if (move instanceof Move.Ask ask) {
      var candidate = lineUp.candidate(ask.candidateId());
      asking.open(lineUp, candidate, reach.get(candidate.technicianId()), now);
    } else if (move instanceof Move.Contact contact) {
      var candidate = lineUp.candidate(contact.candidateId());
      var offer = lineUp.offer(candidate).orElseThrow();
      asking.contact(offer, contact, reach.get(candidate.technicianId()), seats, now);
    } else if (move instanceof Move.Disable disable) {
      lineUp
          .candidate(disable.candidateId())
          .leg(disable.channel())
          .become(LegState.DISABLED, disable.why(), now);
    } else if (move instanceof Move.Pass pass) {
      pass(lineUp.candidate(pass.candidateId()), pass, seats, now);
    } else if (move instanceof Move.Expire expire) {
      expire(lineUp.candidate(expire.candidateId()).leg(expire.channel()), now);
    } else if (move instanceof Move.End end) {
      lineUp.offer(lineUp.candidate(end.candidateId())).ifPresent(offer -> offer.end(now));
    }
  }

  /** Nothing is kept back for the morning: who could not be asked any more is asked then. */
  private void hold(Search search, LineUp lineUp, Instant now) {
    if (search.status() != DispatchStatus.HELD) {
      search.hold(now);
      ending.withdraw(search, lineUp, "Nobody may be contacted at this hour.", now);
    }
  }

  private void pass(Candidate candidate, Move.Pass pass, Seats seats, Instant now) {
    var search = candidate.search();
    candidate.turn(search.round());
    candidate.legs().stream()
        .filter(leg -> leg.state() == LegState.WAITING)
        .forEach(leg -> leg.become(pass.as(), pass.why(), now));
    story.tell(
        story
            .of("search.passed", search, seats.any())
            .technician(candidate.technicianId())
            .because(pass.why()),
        now);
  }

  private void expire(Leg leg, Instant now) {
    leg.attemptId().ifPresent(attempt -> ending.withdrawAttempt(attempt, now));
    leg.become(LegState.NO_RESPONSE, Silence.EXPIRED.word(), now);
  }

  private void nextRound(Search search, LineUp lineUp, Move.NextRound next, Instant now) {
    search.nextRound(next.at());
    lineUp.candidates().stream()
        .flatMap(candidate -> candidate.legs().stream())
        .filter(
            leg ->
                switch (leg.state()) {
                  case DISABLED, UNAVAILABLE, SKIPPED -> true;
                  default -> false;
                })
        .forEach(leg -> leg.become(LegState.WAITING, null, now));
    // Each step is seen by the database, which knows what may follow what.
    searches.flush();
  }
}
