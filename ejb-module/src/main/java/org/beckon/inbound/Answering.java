package org.beckon.inbound;

import java.util.Optional;

/**
 * Whoever asks people questions. Called inside the transaction that marks what came in as done: an
 * exception undoes both, and it is tried again. The same answer may come more than once and is to
 * be given the same reply (B4.8).
 */
public interface Answering {

  /** Acts on an answer. Never silent: an unknown code or token has a reply, too (B4.7). */
  AnswerReply answer(InboundAnswer answer);

  /** A call ended without an answer: the next leg may begin. */
  void unanswered(String reference, CallOutcome outcome);

  /** What a link asks; empty for a token that is none of ours. Changes nothing. */
  Optional<OfferSheet> offer(String token);
}
