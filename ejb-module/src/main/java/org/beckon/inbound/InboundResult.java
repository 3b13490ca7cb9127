package org.beckon.inbound;

import java.util.Optional;

/**
 * What was made of something that came in.
 *
 * @param outcome one line for whoever looks into it
 * @param isTooEarly what it is about may not be written down yet
 */
record InboundResult(String outcome, boolean isTooEarly, Optional<SmsReply> reply) {

  static InboundResult done(String outcome) {
    return new InboundResult(outcome, false, Optional.empty());
  }

  static InboundResult tooEarly(String outcome) {
    return new InboundResult(outcome, true, Optional.empty());
  }
}
