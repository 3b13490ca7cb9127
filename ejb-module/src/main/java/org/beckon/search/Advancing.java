package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;

/**
 * Moves a search on as far as it goes at this moment, in the caller's transaction and under its
 * locks: the one sequence behind the tick, every answer, and everything that people do.
 */
@ApplicationScoped
class Advancing {

  @Inject Searches searches;
  @Inject Scenes scenes;
  @Inject Eligibility eligibility;
  @Inject Syncing syncing;
  @Inject Falling falling;
  @Inject Asking asking;
  @Inject Ending ending;
  @Inject SearchStory story;

  /** After whatever else the caller has changed. */
  void advance(Search search, Instant now) {
    searches.flush();
    advance(List.of(search), now);
  }

  /**
   * All of them in as many statements as one, as long as nothing but questions comes of it. The
   * caller has changed nothing that is not written yet.
   */
  void advance(List<Search> some, Instant now) {
    var all = searches.reading(() -> scenes.of(some));
    syncing.sync(all.stream().map(Scene::lineUp).toList(), now);
    begin(all, now);
    var running = new ArrayList<Scene>();
    for (var scene : all) {
      var search = scene.search();
      if (search.isStopped()) {
        ending.settle(scene.lineUp(), now);
      } else if (scene.seats().areGone()) {
        stop(scene, DispatchOutcome.CANCELED, "What it was for was canceled.", now);
      } else if (search.isRunning()) {
        running.add(scene);
      } else if (scene.seats().areFilled()) {
        stop(scene, DispatchOutcome.FILLED, null, now);
      }
    }
    step(running, now);
  }

  private void begin(List<Scene> all, Instant now) {
    var due =
        all.stream()
            .filter(scene -> scene.search().status() == DispatchStatus.WAITING)
            .filter(scene -> scene.search().isDue(now) && !scene.seats().areGone())
            .toList();
    for (var scene : due) {
      scene.search().begin(now);
      story.began(scene.search(), scene.seats().any(), now);
    }
  }

  private void step(List<Scene> running, Instant now) {
    var prospects = searches.reading(() -> eligibility.prospects(running, now));
    falling.fall(running, prospects, now);
    var questions = asking.questions(now);
    searches.reading(() -> questions.codes.prepare(prospects.phones()));
    for (var scene : running) {
      var queue = scene.lineUp().queue(scene.seats());
      for (var move : Stepping.moves(queue, prospects.gates(scene), now)) {
        carryOut(move, scene, prospects, questions, now);
      }
    }
    asking.plan(questions);
  }

  private void carryOut(
      Move move, Scene scene, Prospects prospects, Questions questions, Instant now) {
    var search = scene.search();
    if (move instanceof Move.Stop stop) {
      stop(scene, stop.outcome(), stop.why(), now);
    } else if (move instanceof Move.Hold) {
      hold(search, scene.lineUp(), now);
    } else if (move instanceof Move.Run) {
      search.run(now);
    } else if (move instanceof Move.Wake wake) {
      search.cue(wake.at());
    } else if (move instanceof Move.NextRound next) {
      nextRound(search, scene.lineUp(), next, now);
    } else {
      turn(move, scene, prospects, questions, now);
    }
  }

  private void stop(Scene scene, DispatchOutcome how, String why, Instant now) {
    ending.stop(scene.search(), scene.lineUp(), scene.seats(), how, why, now);
  }

  private void turn(Move move, Scene scene, Prospects prospects, Questions questions, Instant now) {
    var lineUp = scene.lineUp();
    if (move instanceof Move.Ask ask) {
      var candidate = lineUp.candidate(ask.candidateId());
      var somebody = prospects.reach(candidate.technicianId());
      asking.open(lineUp, candidate, somebody, questions.codes, now);
    } else if (move instanceof Move.Contact contact) {
      var candidate = lineUp.candidate(contact.candidateId());
      var offer = lineUp.offer(candidate).orElseThrow();
      var somebody = prospects.reach(candidate.technicianId());
      asking.contact(offer, contact, somebody, scene.seats(), questions, now);
    } else if (move instanceof Move.Disable disable) {
      lineUp
          .candidate(disable.candidateId())
          .leg(disable.channel())
          .become(LegState.DISABLED, disable.why(), now);
    } else if (move instanceof Move.Fall fall) {
      fall(lineUp.candidate(fall.candidateId()), fall, scene.seats(), now);
    } else if (move instanceof Move.Pass pass) {
      pass(lineUp.candidate(pass.candidateId()), pass, scene.seats(), now);
    } else if (move instanceof Move.Expire expire) {
      expire(lineUp.candidate(expire.candidateId()).leg(expire.channel()), now);
    } else if (move instanceof Move.End end) {
      lineUp.offer(lineUp.candidate(end.candidateId())).ifPresent(offer -> offer.end(now));
    }
  }

  /** Nothing is kept back for the morning: who could not be asked any more is asked then. */
  private void hold(Search search, LineUp lineUp, Instant now) {
    if (search.status() != DispatchStatus.HELD) {
      // It may have begun just now, and the database knows what may follow what.
      searches.flush();
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

  private void fall(Candidate candidate, Move.Fall fall, Seats seats, Instant now) {
    candidate.leg(fall.channel()).become(LegState.DISABLED, fall.why(), now);
    story.tell(
        story
            .of("search.fell", candidate.search(), seats.any())
            .technician(candidate.technicianId())
            .change(null, fall.channel().word())
            .because(fall.why()),
        now);
  }

  private void expire(Leg leg, Instant now) {
    if (leg.state() == LegState.IN_FLIGHT) {
      leg.attemptId().ifPresent(attempt -> ending.withdrawAttempt(attempt, now));
    }
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
