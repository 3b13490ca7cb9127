package org.beckon.platform;

/** Somebody else changed this since the caller last looked. */
public class Stale extends Conflict {

  private static final long serialVersionUID = 1L;

  public Stale() {
    super("stale", "Someone else changed this first. Look again, then repeat what you did.");
  }
}
