package org.beckon.trsp;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The time of an instance on the clock on the wall.
 *
 * @param instance what it is called, part of every number given out
 * @param start when the instance's time is 0
 * @param horizon when its day is over, in its own time
 * @param zone where the work is
 */
public record TrspDay(String instance, Instant start, double horizon, ZoneId zone) {

  public static final Duration LENGTH = Duration.ofHours(10);

  private static final LocalTime USUAL_START = LocalTime.of(8, 0);
  private static final int STEP_MINUTES = 5;

  /** From eight to six. */
  public static TrspDay on(String instance, LocalDate day, double horizon) {
    var start = day.atTime(USUAL_START).atZone(City.ZONE).toInstant();
    return new TrspDay(instance, start, horizon, City.ZONE);
  }

  /** To five minutes, as people make appointments. */
  public Instant at(double time) {
    var minutes = Math.round(time / horizon * LENGTH.toMinutes() / STEP_MINUTES) * STEP_MINUTES;
    return start.plus(Duration.ofMinutes(minutes));
  }

  /** The same instance, so many days later. */
  public TrspDay plusDays(int days) {
    return new TrspDay(instance, start.plus(Duration.ofDays(days)), horizon, zone);
  }

  public Instant end() {
    return start.plus(LENGTH);
  }

  LocalDate date() {
    return start.atZone(zone).toLocalDate();
  }
}
