package org.beckon.gateway;

/** The provider provably did not take the message: nobody can have received it (B8.3). */
public class NotAccepted extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean permanent;

  private NotAccepted(String reason, boolean permanent, Throwable cause) {
    super(reason, cause);
    this.permanent = permanent;
  }

  /** It may well take it in a while. */
  public static NotAccepted forNow(String reason, Throwable cause) {
    return new NotAccepted(reason, false, cause);
  }

  /** It never will. */
  public static NotAccepted forGood(String reason, Throwable cause) {
    return new NotAccepted(reason, true, cause);
  }

  public boolean isPermanent() {
    return permanent;
  }
}
