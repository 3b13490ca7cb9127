package org.beckon.platform;

/** Somebody else changed this since the caller last looked. */
public class Stale extends Conflict {

  private static final long serialVersionUID = 1L;

  public Stale() {
    this("Someone else changed this first. Look again, then repeat what you did.");
  }

  /**
   * @param words who did, for the person who asks
   */
  public Stale(String words) {
    super("stale", words);
  }
}
