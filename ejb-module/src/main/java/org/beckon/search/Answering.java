package org.beckon.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beckon.platform.Require;
import org.beckon.technician.Technicians;

/**
 * Takes people's answers, by whatever way they come; who has the link or the code needs no login
 * (S0-17, S0-74, S0-75). The first who says yes gets the place.
 */
@Stateless
@PermitAll
public class Answering {

  @Inject Offers offers;
  @Inject Searches searches;
  @Inject Seating seating;
  @Inject Syncing syncing;
  @Inject Accepting accepting;
  @Inject Declining declining;
  @Inject Advancing advancing;
  @Inject OfferText text;
  @Inject Technicians technicians;
  @Inject Clock clock;

  /** The same word told twice has its effect once, and gets the same reply (B4.8). */
  public Reply answer(AnswerOffer said) {
    Require.given("choice", said.choice());
    Require.given("channel", said.channel());
    Require.text("answerId", said.answerId(), 120);
    var now = clock.instant();
    var offer = offers.of(said, now);
    if (offer.isEmpty()) {
      return new Reply(Effect.UNKNOWN, Effect.UNKNOWN.words(""));
    }
    var search = searches.getForUpdate(offer.get().searchId());
    var before = offers.said(said);
    if (before.isPresent()) {
      return reply(before.get().effect(), search);
    }
    var effect = effect(said, search, offer.get().candidateId(), now);
    searches.add(new Answer(offer.get().offerId(), said, effect, now));
    // What has stopped does not move, and everything about this answer is settled.
    if (!search.isStopped()) {
      advancing.advance(search, now);
    }
    return reply(effect, search);
  }

  private Effect effect(AnswerOffer said, Search search, long candidateId, Instant now) {
    // Nobody else's turn depends on a yes that comes after the end: a thousand may say it at once.
    var lineUp =
        search.isStopped() && said.choice() == Choice.ACCEPT
            ? searches.lineUp(search, candidateId)
            : searches.lineUp(search);
    syncing.sync(lineUp, now);
    searches.flush();
    var answered =
        new Answered(
            search,
            lineUp,
            lineUp.candidate(candidateId),
            said,
            technicians.get(lineUp.candidate(candidateId).technicianId()).name());
    reached(answered.leg(), now);
    var effect =
        switch (said.choice()) {
          case ACCEPT -> accepting.accept(answered, now);
          case DECLINE -> declining.decline(answered, now);
          case WITHDRAW -> declining.withdraw(answered, now);
        };
    searches.flush();
    return effect;
  }

  /** Who answers was reached, whatever we thought. The database is to see every step. */
  private void reached(Leg leg, Instant now) {
    switch (leg.state()) {
      case DISABLED, UNAVAILABLE, SKIPPED -> {
        leg.become(LegState.WAITING, null, now);
        searches.flush();
        reached(leg, now);
      }
      case WAITING -> {
        leg.become(LegState.IN_FLIGHT, null, now);
        searches.flush();
      }
      default -> {}
    }
  }

  private Reply reply(Effect effect, Search search) {
    return new Reply(effect, effect.words(text.line(seating.about(search))));
  }
}
