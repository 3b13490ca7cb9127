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
 */
public record Outcome(
    Attempt.Claim claim, Outcome.Kind kind, Handover handover, String why, RetryAfter retryAfter) {

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

  static Outcome sent(Attempt.Claim claim, Handover handover) {
    return new Outcome(claim, Kind.SENT, handover, null, null);
  }

  static Outcome not(Kind kind, Attempt.Claim claim, String why) {
    return new Outcome(claim, kind, null, why, null);
  }

  static Outcome not(Attempt.Claim claim, NotAccepted refusal) {
    var kind = refusal.isPermanent() ? Kind.FAILED : Kind.REFUSED;
    return new Outcome(claim, kind, null, refusal.getMessage(), refusal.retryAfter().orElse(null));
  }

  /** Before that it is not tried again. */
  Instant earliest(Instant now) {
    return retryAfter == null ? now : retryAfter.earliest(now);
  }
}
