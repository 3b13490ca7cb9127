package org.beckon.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** How a page of an organization writes times, at a time that stands still. */
public final class TimesKit {

  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private TimesKit() {}

  public static Times inNewYork(Instant now) {
    return in(NEW_YORK, now);
  }

  static Times in(ZoneId zone, Instant now) {
    var times = new Times();
    times.clock = Clock.fixed(now, zone);
    return times;
  }
}
