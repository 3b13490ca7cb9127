package org.beckon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.beckon.trsp.TrspDay;

/** When the demo's day is. */
final class DemoTime {

  private static final LocalTime USUAL_START = LocalTime.of(8, 0);
  private static final LocalTime WELL_BEGUN = LocalTime.of(10, 30);
  private static final LocalTime NOT_YET_OVER = LocalTime.of(13, 30);
  private static final Duration BEGUN_BEFORE = Duration.ofHours(4);

  private DemoTime() {}

  /**
   * Eight to six, if that shows something done, something going on and something to come. Otherwise
   * these people work at odd hours: their day began four hours ago.
   */
  static TrspDay around(String instance, double horizon, Instant now, ZoneId zone) {
    var local = now.atZone(zone);
    var time = local.toLocalTime();
    var usual = !time.isBefore(WELL_BEGUN) && !time.isAfter(NOT_YET_OVER);
    var start =
        usual
            ? local.toLocalDate().atTime(USUAL_START).atZone(zone)
            : local.minus(BEGUN_BEFORE).withMinute(0).withSecond(0).withNano(0);
    return new TrspDay(instance, start.toInstant(), horizon, zone);
  }
}
