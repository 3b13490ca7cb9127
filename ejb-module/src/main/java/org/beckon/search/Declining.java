package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.appointment.JobFollowing;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.history.Happening;
import org.beckon.platform.Conflict;

/** Somebody says no, or gives a place back. */
@ApplicationScoped
class Declining {

  @Inject Searches searches;
  @Inject Reservations reservations;
  @Inject Seating seating;
  @Inject Ending ending;
  @Inject SearchNotices notices;
  @Inject SearchStory story;
  @Inject JobFollowing following;

  /**
   * The next one is asked at once (S0-80). Of who has the place it is asked whether it is meant.
   */
  Effect decline(Answered answer, Instant now) {
    var search = answer.search();
    var candidate = answer.candidate();
    if (candidate.assignmentId().isPresent()) {
      return Effect.CONFIRM;
    }
    var seats = seating.of(search);
    if (!candidate.has(LegState.DECLINED) && !candidate.has(LegState.ACCEPTED_LATE)) {
      no(answer, now);
      if (!seats.areGone()) {
        story.tell(about(answer, "search.declined", seats), now);
      }
    }
    return search.outcome().orElse(null) == DispatchOutcome.CANCELED
        ? Effect.CANCELED
        : Effect.DECLINED;
  }

  private void no(Answered answer, Instant now) {
    var accepted =
        answer.candidate().legs().stream()
            .filter(leg -> leg.state() == LegState.ACCEPTED)
            .findFirst();
    accepted.orElseGet(answer::leg).become(LegState.DECLINED, answer.said().reason(), now);
    ending.settle(answer.candidate(), answer.lineUp(), now);
    reservations
        .of(answer.search())
        .filter(reservation -> reservation.status().keepsThePlace())
        .ifPresent(
            reservation -> {
              reservation.freed();
              searches.wake(answer.search(), now);
            });
  }

  /** Frees the place, and the search goes on with the next (B4.8). */
  Effect withdraw(Answered answer, Instant now) {
    var search = answer.search();
    var candidate = answer.candidate();
    var seats = seating.of(search);
    var place = candidate.assignmentId().map(id -> seating.get(seats, id)).orElse(null);
    if (place == null) {
      return candidate.has(LegState.DECLINED) ? Effect.WITHDRAWN : decline(answer, now);
    }
    try {
      seating.free(place, now);
    } catch (Conflict tooLate) {
      return Effect.NOT_POSSIBLE;
    }
    candidate.unseated();
    no(answer, now);
    story.tell(about(answer, "search.withdrawn", seats), now);
    notices.withdrawn(place, answer.name());
    if (search.isStopped() && !search.reservation()) {
      search.reopen(search.plan().deadline(), story.teller(), now);
    }
    searches.flush();
    following.follow(place.appointment().job(), now);
    return Effect.WITHDRAWN;
  }

  private Happening about(Answered answer, String kind, Seats seats) {
    return story
        .of(kind, answer.search(), seats.any())
        .technician(answer.candidate().technicianId())
        .behalfOf(answer.name())
        .change(null, answer.said().channel().word())
        .because(answer.said().reason());
  }
}
