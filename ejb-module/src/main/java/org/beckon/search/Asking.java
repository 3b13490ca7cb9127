package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.beckon.job.Priority;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Reachable;

/** Puts the question to somebody: opens their turn, and plans the hand-overs. */
@ApplicationScoped
class Asking {

  /** How long nobody with the same phone gets the code of a question that is over. */
  private static final Duration CODE_RESTS = Duration.ofHours(24);

  private static final int TRIES_A_LENGTH = 20;

  private static final String CODE_IN_USE =
      """
      select count(*) from offer where code = ?1
        and phone is not distinct from cast(?2 as varchar)
        and (ended_at is null or ended_at > ?3)
      """;

  @PersistenceContext EntityManager em;
  @Inject Searches searches;
  @Inject Notifying notifying;
  @Inject OfferText text;
  @Inject SearchStory story;

  /** Their turn begins; again when nobody could be reached the first time. */
  void open(LineUp lineUp, Candidate candidate, Reachable somebody, Instant now) {
    var search = candidate.search();
    candidate.turn(search.round());
    var offer =
        lineUp
            .offer(candidate)
            .filter(before -> before.round() == search.round())
            .orElseGet(() -> new Offer(candidate));
    offer.open(freeCode(somebody.phone(), now), somebody.phone(), now);
    searches.add(offer);
    lineUp.add(offer);
  }

  private String freeCode(String phone, Instant now) {
    for (int tries = 0; ; tries++) {
      var code = Token.code(Math.min(4, 2 + tries / TRIES_A_LENGTH));
      var used =
          em.createNativeQuery(CODE_IN_USE)
              .setParameter(1, code)
              .setParameter(2, phone)
              .setParameter(3, now.minus(CODE_RESTS).atOffset(ZoneOffset.UTC))
              .getSingleResult();
      if (((Number) used).longValue() == 0) {
        return code;
      }
    }
  }

  /** One question by one channel. The key says which, so that it is never planned twice (B8.2). */
  void contact(Offer offer, Move.Contact move, Reachable somebody, Seats seats, Instant now) {
    var candidate = offer.candidate();
    var search = candidate.search();
    var leg = candidate.leg(move.channel());
    leg.contact(search.round(), move.waitsUntil(), now);
    offer.contacted(move.nextLegAt(), move.waitsUntil());
    var token = Token.fresh();
    searches.add(new OfferLink(token, offer, move.channel()));
    var open = seats.open();
    var visit = open.get(0).appointment();
    var worded =
        search.reservation()
            ? text.reservation(open.get(0), somebody.name(), move.channel(), token, offer.code())
            : text.question(open, move.channel(), token, offer.code());
    var notice =
        new Notice(
                search.reservation() ? NoticeType.RESERVATION : NoticeType.OFFER,
                key(search, candidate, leg),
                somebody.recipient(),
                visit.job().id(),
                visit.id(),
                null,
                worded.subject(),
                worded.body())
            .inBrief(worded.brief())
            .spoken(worded.spoken());
    var endpoint = somebody.endpoint(move.channel());
    var isUrgent = visit.job().priority() == Priority.EMERGENCY;
    notifying
        .ask(
            notice,
            move.channel(),
            endpoint,
            search.id(),
            isUrgent ? Duration.ZERO : search.plan().gap())
        .ifPresent(attempt -> leg.asked(attempt.id()));
    story.tell(
        story
            .of("search.asked", search, open.get(0))
            .technician(candidate.technicianId())
            .change(null, "%s, round %d".formatted(move.channel().word(), search.round())),
        now);
  }

  private static String key(Search search, Candidate candidate, Leg leg) {
    return "search:%d:%d:%d:%s:%d:%d"
        .formatted(
            search.id(),
            search.generation(),
            candidate.id(),
            leg.channel(),
            search.round(),
            leg.uses());
  }
}
