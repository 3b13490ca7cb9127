package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.notification.Notifying;

/** Ends a search, and everything of it that was about to leave, in the same moment (B2.3). */
@ApplicationScoped
class Ending {

  @Inject Searches searches;
  @Inject Reservations reservations;
  @Inject Syncing syncing;
  @Inject Notifying notifying;
  @Inject SearchNotices notices;
  @Inject SearchStory story;

  void stop(
      Search search, LineUp lineUp, Seats seats, DispatchOutcome how, String why, Instant now) {
    withdraw(search, lineUp, "No longer needed.", now);
    if (how == DispatchOutcome.FILLED && search.plan().notifyFilled()) {
      lineUp.candidates().stream()
          .filter(candidate -> candidate.legs().stream().anyMatch(Ending::wasAsked))
          .forEach(candidate -> notices.noLongerNeeded(candidate, search, now));
    }
    settle(lineUp, now);
    search.stop(how, why, story.teller(), now);
    reservations
        .of(search)
        .filter(reservation -> reservation.isFreedBy(how))
        .ifPresent(
            reservation -> {
              reservation.freed();
              searches.wake(search, now);
            });
    if (!seats.areGone()) {
      story.tell(
          story.of("search.stopped", search, seats.any()).change(null, how).because(why), now);
    }
  }

  private static boolean wasAsked(Leg leg) {
    return leg.state() == LegState.SENT
        || leg.state() == LegState.DELIVERED
        || leg.state() == LegState.READ;
  }

  /** What was planned will not leave; whom it would have reached was not asked. */
  void withdraw(Search search, LineUp lineUp, String why, Instant now) {
    notifying.withdrawAsked(search.id(), why);
    searches.flush();
    syncing.sync(lineUp, now);
  }

  /** Does nothing when it has left. */
  void withdrawAttempt(long attemptId, Instant now) {
    withdrawAttempt(attemptId, "Not handed over in time.", now);
  }

  /** The same, and says why. */
  void withdrawAttempt(long attemptId, String why, Instant now) {
    notifying.withdrawOne(attemptId, why);
  }

  /** Whom no question reached in this round gets a turn again, should the search be reopened. */
  private static void turnAgain(Candidate candidate, Offer offer) {
    var round = candidate.search().round();
    var wasReached =
        candidate.legs().stream()
            .anyMatch(leg -> leg.round() == round && leg.state() != LegState.WAITING);
    if (offer.isOpen() && !wasReached) {
      candidate.turnAgain();
    }
  }

  /** Turns end, and nobody waits for answers; those who give one are told how it ended (B4.7). */
  void settle(LineUp lineUp, Instant now) {
    syncing.cancel(
        lineUp.candidates().stream().flatMap(candidate -> candidate.legs().stream()),
        "No longer needed.",
        now);
    lineUp.candidates().stream()
        .flatMap(candidate -> lineUp.offer(candidate).stream())
        .forEach(
            offer -> {
              turnAgain(offer.candidate(), offer);
              offer.end(now);
            });
  }

  /** Whoever answered on one channel need not on the others (S0-78). */
  void settle(Candidate candidate, LineUp lineUp, Instant now) {
    candidate.legs().stream()
        .filter(leg -> leg.state() == LegState.IN_FLIGHT)
        .flatMap(leg -> leg.attemptId().stream())
        .forEach(attempt -> withdrawAttempt(attempt, now));
    searches.flush();
    syncing.sync(lineUp, now);
    syncing.cancel(candidate.legs().stream(), "Answered by another way.", now);
    lineUp.offer(candidate).ifPresent(offer -> offer.end(now));
  }
}
