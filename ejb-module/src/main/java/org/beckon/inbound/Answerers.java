package org.beckon.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** All who ask questions, as one: the first who knows the question has the answer. */
@ApplicationScoped
class Answerers {

  @Inject @Any Instance<Answering> all;

  AnswerReply answer(InboundAnswer answer) {
    return all.stream()
        .map(one -> one.answer(answer))
        .filter(AnswerReply::isProgress)
        .findFirst()
        .orElse(AnswerReply.NOT_KNOWN);
  }

  void unanswered(String reference, CallOutcome outcome) {
    all.forEach(one -> one.unanswered(reference, outcome));
  }

  Optional<OfferSheet> offer(String token) {
    return all.stream().map(one -> one.offer(token)).flatMap(Optional::stream).findFirst();
  }
}
