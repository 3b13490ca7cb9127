package org.beckon.gateway;

import java.time.Instant;
import java.util.Optional;

/** The provider provably did not take the message: nobody can have received it (B8.3). */
public class NotAccepted extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean permanent;
  private final boolean busy;
  private final RetryAfter retryAfter;

  private NotAccepted(
      String reason, boolean permanent, boolean busy, RetryAfter retryAfter, Throwable cause) {
    super(reason, cause);
    this.permanent = permanent;
    this.busy = busy;
    this.retryAfter = retryAfter;
  }

  /** It may well take it in a while. */
  public static NotAccepted forNow(String reason) {
    return new NotAccepted(reason, false, false, null, null);
  }

  /** The same; the cause must hold no secret. */
  public static NotAccepted forNow(String reason, Throwable cause) {
    return new NotAccepted(reason, false, false, null, cause);
  }

  /**
   * It may well take it, but not before that.
   *
   * @param retryAfter null when it did not say when
   */
  public static NotAccepted forNow(String reason, RetryAfter retryAfter) {
    return new NotAccepted(reason, false, retryAfter != null, retryAfter, null);
  }

  /** It is there and has answered; this message it may take in a while. */
  public static NotAccepted busy(String reason, Throwable cause) {
    return new NotAccepted(reason, false, true, null, cause);
  }

  /** It never will. */
  public static NotAccepted forGood(String reason, Throwable cause) {
    return new NotAccepted(reason, true, false, null, cause);
  }

  public boolean isPermanent() {
    return permanent;
  }

  /** Whether it is there all the same: others may get through. */
  public boolean isBusy() {
    return busy;
  }

  /** When the provider wants to be asked again, if it said so. */
  public Optional<RetryAfter> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Before that it is not asked again; now, when it did not say. */
  public Instant earliest(Instant now) {
    return retryAfter().map(after -> after.earliest(now)).orElse(now);
  }
}
