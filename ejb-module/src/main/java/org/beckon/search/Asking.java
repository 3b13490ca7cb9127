package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.beckon.job.Priority;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Question;
import org.beckon.notification.Reachable;

/** Puts the question to somebody: opens their turn, and plans the hand-overs. */
@ApplicationScoped
class Asking {

  @PersistenceContext EntityManager em;
  @Inject Searches searches;
  @Inject Notifying notifying;
  @Inject OfferText text;
  @Inject SearchStory story;

  /** Their turn begins; again when nobody could be reached the first time. */
  void open(LineUp lineUp, Candidate candidate, Reachable somebody, Codes codes, Instant now) {
    var search = candidate.search();
    candidate.turn(search.round());
    var offer =
        lineUp
            .offer(candidate)
            .filter(before -> before.round() == search.round())
            .orElseGet(() -> new Offer(candidate));
    offer.open(codes.free(somebody.phone()), somebody.phone(), now);
    searches.add(offer);
    lineUp.add(offer);
  }

  /** What is asked from now on, until it is planned. */
  Questions questions(Instant now) {
    return new Questions(new Codes(em, now));
  }

  /** One question by one channel. The key says which, so that it is never planned twice (B8.2). */
  void contact(
      Offer offer,
      Move.Contact move,
      Reachable somebody,
      Seats seats,
      Questions questions,
      Instant now) {
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
    questions.add(
        new Question(
            notice,
            move.channel(),
            endpoint,
            search.id(),
            isUrgent ? Duration.ZERO : search.plan().gap()),
        leg);
    story.tell(
        story
            .of("search.asked", search, open.get(0))
            .technician(candidate.technicianId())
            .change(null, move.channel().word() + ", round " + search.round()),
        now);
  }

  /** From now on a leg can be followed by its attempt. */
  void plan(Questions questions) {
    var pending = questions.pending();
    var attempts = notifying.ask(pending.stream().map(Questions.Pending::question).toList());
    for (var one : pending) {
      var attempt = attempts.get(one.question().notice().key());
      if (attempt != null) {
        one.leg().asked(attempt.id());
      }
    }
  }

  private static String key(Search search, Candidate candidate, Leg leg) {
    return "search:"
        + (search.id() + ":" + search.generation() + ":" + candidate.id() + ":")
        + (leg.channel() + ":" + search.round() + ":" + leg.uses());
  }
}
