package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.beckon.gateway.ChannelKind;
import org.beckon.inbound.AnswerReply;
import org.beckon.inbound.CallOutcome;
import org.beckon.inbound.InboundAnswer;
import org.beckon.inbound.OfferSheet;
import org.beckon.notification.Attempts;

/** Answers that came in by any channel, as answers to the questions of searches. */
@ApplicationScoped
class InboundAnswers implements org.beckon.inbound.Answering {

  private static final String NOT_TODAY = "Not today";
  private static final String STILL_TODAY = " Other questions of today need their own answer.";
  private static final String GIVE_BACK =
      "You said yes to this, and it is yours. Give it back below if you mean that.";

  @PersistenceContext EntityManager em;
  @Inject Answering answering;
  @Inject LegReports reports;
  @Inject OfferPage page;
  @Inject Attempts attempts;

  @Override
  public AnswerReply answer(InboundAnswer answer) {
    var reply =
        said(answer)
            .map(answering::answer)
            .orElse(new Reply(Effect.UNKNOWN, Effect.UNKNOWN.words("")));
    return new AnswerReply(kind(reply.effect()), words(reply, answer));
  }

  /**
   * Whatever comes in is acted on once, under its own name in the ledger, so each is a word of its
   * own here; the same said again has the same effect, because the question knows its answer.
   */
  private Optional<AnswerOffer> said(InboundAnswer answer) {
    var choice = choice(answer);
    var reason =
        answer.choice() == org.beckon.inbound.Choice.NOT_TODAY ? NOT_TODAY : answer.reason();
    var id = UUID.randomUUID().toString();
    if (answer.token() != null) {
      return channelOf(answer.token())
          .map(
              channel ->
                  new AnswerOffer(answer.token(), null, null, null, choice, channel, id, reason));
    }
    if (answer.reference() != null) {
      return attempts
          .findReported(answer.reference(), null)
          .map(
              attempt ->
                  new AnswerOffer(
                      null, null, null, attempt, choice, ChannelKind.PHONE, id, reason));
    }
    return Optional.of(
        new AnswerOffer(
            null, answer.code(), answer.from(), null, choice, ChannelKind.SMS, id, reason));
  }

  private static Choice choice(InboundAnswer answer) {
    return switch (answer.choice()) {
      case ACCEPT -> Choice.ACCEPT;
      case DECLINE, NOT_TODAY -> Choice.DECLINE;
      case WITHDRAW -> Choice.WITHDRAW;
    };
  }

  private Optional<ChannelKind> channelOf(String token) {
    return em.createQuery(
            "select k.channel from OfferLink k where k.tokenHash = :hash", ChannelKind.class)
        .setParameter("hash", new Token(token).hash())
        .getResultStream()
        .findFirst();
  }

  private static AnswerReply.Kind kind(Effect effect) {
    return switch (effect) {
      case ACCEPTED, RESERVED, CONFIRM -> AnswerReply.Kind.ACCEPTED;
      case DECLINED, WITHDRAWN -> AnswerReply.Kind.DECLINED;
      case FILLED_ALREADY, CANCELED, OVER, NOT_POSSIBLE -> AnswerReply.Kind.TOO_LATE;
      case UNKNOWN -> AnswerReply.Kind.UNKNOWN;
    };
  }

  private static String words(Reply reply, InboundAnswer answer) {
    if (reply.effect() == Effect.CONFIRM && answer.token() != null) {
      return GIVE_BACK;
    }
    var isForToday =
        answer.choice() == org.beckon.inbound.Choice.NOT_TODAY && reply.effect() == Effect.DECLINED;
    return isForToday ? reply.text() + STILL_TODAY : reply.text();
  }

  @Override
  public void unanswered(String reference, CallOutcome outcome) {
    attempts
        .findReported(reference, null)
        .ifPresent(attempt -> reports.silent(attempt, silence(outcome)));
  }

  private static Silence silence(CallOutcome outcome) {
    return switch (outcome) {
      case BUSY -> Silence.BUSY;
      case NO_ANSWER -> Silence.NO_ANSWER;
      case NO_INPUT -> Silence.ANSWERED_NO_INPUT;
      case FAILED -> Silence.NOT_CONNECTED;
    };
  }

  @Override
  public Optional<OfferSheet> offer(String token) {
    return page.of(token);
  }
}
