package org.beckon.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Acts on a text message, and says what to reply. */
@ApplicationScoped
class SmsReading {

  static final String HELP =
      "Beckon, your dispatch office. Answer with the code and 1 to accept or 2 to decline,"
          + " such as 27 1. STOP ends messages to this number.";

  @Inject Answerers answerers;
  @Inject SmallTalk smallTalk;
  @Inject OptOuts optOuts;

  /** Empty when nothing is to be said: to STOP the carrier answers, and to machines nobody. */
  Optional<SmsReply> read(String provider, String from, String text) {
    var word = SmsWord.of(text);
    return switch (word.kind()) {
      case ANSWER -> reply(from, answer(provider, from, word));
      case STOP -> {
        optOuts.stop(from);
        yield Optional.empty();
      }
      case START -> {
        optOuts.start(from);
        yield passive(from, "You get messages from us again. " + HELP);
      }
      case HELP -> passive(from, HELP);
      case UNKNOWN -> passive(from, "Not understood. " + HELP);
    };
  }

  private AnswerReply answer(String provider, String from, SmsWord word) {
    return answerers.answer(InboundAnswer.bySms(provider, from, word.code(), word.choice()));
  }

  private Optional<SmsReply> reply(String from, AnswerReply reply) {
    if (!reply.isProgress()) {
      return passive(from, reply.words() + " " + HELP);
    }
    smallTalk.progressed(from);
    return Optional.of(new SmsReply(from, reply.words()));
  }

  private Optional<SmsReply> passive(String from, String words) {
    return smallTalk.mayReply(from) ? Optional.of(new SmsReply(from, words)) : Optional.empty();
  }
}
