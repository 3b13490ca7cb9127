package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.JobFollowing;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.history.Happening;

/** Somebody says yes. Who says it first, under the lock of the stack, has the place (B4.6). */
@ApplicationScoped
class Accepting {

  @Inject Searches searches;
  @Inject Reservations reservations;
  @Inject Seating seating;
  @Inject Ending ending;
  @Inject SearchNotices notices;
  @Inject SearchStory story;
  @Inject JobFollowing following;

  Effect accept(Answered answer, Instant now) {
    var search = answer.search();
    var candidate = answer.candidate();
    var seats = seating.of(search);
    if (candidate.assignmentId().isPresent()) {
      return Effect.ACCEPTED;
    }
    var reservation = reservations.of(search).orElse(null);
    if (reservation != null && reservation.status() == ReservationStatus.RESERVED_ACCEPTED) {
      return Effect.RESERVED;
    }
    if (isCanceled(search) || seats.areGone()) {
      return late(answer, seats, Effect.CANCELED, now);
    }
    if (isOver(answer, seats, reservation, now)) {
      return late(answer, seats, Effect.OVER, now);
    }
    if (reservation != null && !reservation.autoBook()) {
      reservation.accepted();
      yes(answer, now);
      tell(answer, seats.any(), "search.reserved", now);
      ending.stop(search, answer.lineUp(), seats, DispatchOutcome.FILLED, null, now);
      return Effect.RESERVED;
    }
    return seat(answer, seats, reservation, now);
  }

  private Effect seat(Answered answer, Seats seats, Reservation reservation, Instant now) {
    if (seats.openAt(now).isEmpty() || !answer.leg().state().allows(LegState.ACCEPTED)) {
      answer.candidate().standBy(now);
      return late(answer, seats, Effect.FILLED_ALREADY, now);
    }
    var result = seating.seat(seats, answer.candidate().technicianId(), now);
    if (result.place() == null) {
      cannot(answer, seats, result.objection(), now);
      return Effect.NOT_POSSIBLE;
    }
    if (reservation != null) {
      reservation.booked();
    }
    yes(answer, now);
    give(answer, result.place(), now);
    return Effect.ACCEPTED;
  }

  /** S0-76: the place is theirs, and everybody concerned hears of it. */
  void give(Answered answer, Assignment place, Instant now) {
    answer.candidate().seated(place.id());
    tell(answer, place, "search.accepted", now);
    searches.flush();
    notices.confirm(place);
    answer.search().filledIf(seating.of(answer.search()).areFilled());
    // What is locked again by those who follow is read again, so it has to be written first.
    searches.flush();
    following.follow(place.appointment().job(), now);
  }

  private void yes(Answered answer, Instant now) {
    answer.leg().become(LegState.ACCEPTED, null, now);
    ending.settle(answer.candidate(), answer.lineUp(), now);
  }

  /** Recorded, and told politely; gives nothing away (S0-79). */
  private Effect late(Answered answer, Seats seats, Effect effect, Instant now) {
    var leg = answer.leg();
    if (leg.state() != LegState.ACCEPTED_LATE && leg.state() != LegState.DECLINED) {
      rest(leg, now);
      leg.become(LegState.ACCEPTED_LATE, null, now);
      ending.settle(answer.candidate(), answer.lineUp(), now);
      if (!seats.areGone()) {
        tell(answer, seats.any(), "search.accepted-late", now);
      }
    }
    return effect;
  }

  /** Said yes, and cannot come: the next one is asked. */
  private void cannot(Answered answer, Seats seats, String objection, Instant now) {
    var leg = answer.leg();
    if (leg.state().isRunning()) {
      rest(leg, now);
      ending.settle(answer.candidate(), answer.lineUp(), now);
    }
    story.tell(about(answer, seats.any(), "search.not-possible").because(objection), now);
  }

  /** No answer is awaited any more. The database is to see every step. */
  private void rest(Leg leg, Instant now) {
    if (leg.state() == LegState.IN_FLIGHT) {
      leg.become(LegState.NO_RESPONSE, "Answered before it was handed over", now);
    } else if (leg.state().isRunning()) {
      leg.become(LegState.CANCELED, "No longer needed.", now);
    }
    searches.flush();
  }

  private static boolean isCanceled(Search search) {
    var outcome = search.outcome().orElse(null);
    return outcome == DispatchOutcome.CANCELED || outcome == DispatchOutcome.WITHDRAWN;
  }

  private static boolean isOver(
      Answered answer, Seats seats, Reservation reservation, Instant now) {
    var isTooLate =
        answer.lineUp().offer(answer.candidate()).filter(Offer::isOpen).isEmpty()
            && !answer.search().plan().acceptLate();
    return isTooLate
        || reservation != null && reservation.status() == ReservationStatus.FREED
        || !seats.open().isEmpty() && seats.openAt(now).isEmpty();
  }

  private void tell(Answered answer, Assignment place, String kind, Instant now) {
    story.tell(about(answer, place, kind), now);
  }

  private Happening about(Answered answer, Assignment place, String kind) {
    return story
        .of(kind, answer.search(), place)
        .technician(answer.candidate().technicianId())
        .behalfOf(answer.name())
        .change(null, answer.said().channel().word());
  }
}
