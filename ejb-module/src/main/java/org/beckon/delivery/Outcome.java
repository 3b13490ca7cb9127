package org.beckon.delivery;

import java.time.Instant;
import org.beckon.gateway.Handover;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.RetryAfter;
import org.beckon.notification.Attempt;

/**
 * What became of one call.
 *
 * @param handover of what was sent, else null
 * @param why it was not, or is not known to be, sent; else null
 * @param retryAfter when the provider that refused it wants to be asked again; null when it did not
 *     say
 * @param sign what it says of the gateway
 */
public record Outcome(
    Attempt.Claim claim,
    Outcome.Kind kind,
    Handover handover,
    String why,
    RetryAfter retryAfter,
    Outcome.Sign sign) {

  /** What the provider said, or did not say. */
  public enum Kind {
    /** The provider took it. */
    SENT,

    /** The provider provably did not take it, but may yet. */
    REFUSED,

    /** The provider did not take it and never will. */
    FAILED,

    /** Nobody knows. */
    DOUBTED
  }

  /** Whether the gateway is there (B8.3). */
  public enum Sign {
    /** It answered, be it that it is busy. */
    THERE,

    /** Nothing gets through. */
    AWAY,

    /** Nobody knows: what is refused for good may never have got as far as the gateway. */
    UNKNOWN
  }

  static Outcome sent(Attempt.Claim claim, Handover handover) {
    return new Outcome(claim, Kind.SENT, handover, null, null, Sign.THERE);
  }

  static Outcome doubted(Attempt.Claim claim, String why) {
    return new Outcome(claim, Kind.DOUBTED, null, why, null, Sign.AWAY);
  }

  static Outcome not(Kind kind, Attempt.Claim claim, String why) {
    return new Outcome(claim, kind, null, why, null, Sign.UNKNOWN);
  }

  static Outcome not(Attempt.Claim claim, NotAccepted refusal) {
    var kind = refusal.isPermanent() ? Kind.FAILED : Kind.REFUSED;
    var sign = refusal.isBusy() ? Sign.THERE : Sign.AWAY;
    return new Outcome(
        claim,
        kind,
        null,
        refusal.getMessage(),
        refusal.retryAfter().orElse(null),
        refusal.isPermanent() ? Sign.UNKNOWN : sign);
  }

  /** Before that it is not tried again. */
  Instant earliest(Instant now) {
    return retryAfter == null ? now : retryAfter.earliest(now);
  }
}
