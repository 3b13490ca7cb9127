package org.beckon.security;

import java.time.Duration;

/** How long somebody waits who keeps getting the password wrong. */
final class SignInDelay {

  static final int FREE_TRIES = 5;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private SignInDelay() {}

  /** Nothing at first, then half a minute, then twice as long each time. */
  static Duration after(int failures) {
    if (failures < FREE_TRIES) {
      return Duration.ZERO;
    }
    var doublings = Math.min(failures - FREE_TRIES, 10);
    var delay = FIRST.multipliedBy(1L << doublings);
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
