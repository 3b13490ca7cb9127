package org.beckon.delivery;

import org.beckon.gateway.Handover;
import org.beckon.notification.Attempt;

/**
 * What became of one call.
 *
 * @param handover of what was sent, else null
 * @param why it was not, or is not known to be, sent; else null
 */
public record Outcome(Attempt.Claim claim, Outcome.Kind kind, Handover handover, String why) {

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
    return new Outcome(claim, Kind.SENT, handover, null);
  }

  static Outcome not(Kind kind, Attempt.Claim claim, String why) {
    return new Outcome(claim, kind, null, why);
  }
}
