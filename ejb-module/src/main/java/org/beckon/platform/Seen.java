package org.beckon.platform;

/** Optimistic versions travel to the page and back; this is where they are compared. */
public final class Seen {

  private Seen() {}

  /** Refuses a caller who looked at something older than what is there. */
  public static void check(int seenVersion, int version) {
    if (seenVersion != version) {
      throw new Stale();
    }
  }
}
