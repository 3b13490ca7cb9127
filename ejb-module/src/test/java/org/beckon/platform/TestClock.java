package org.beckon.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Stands still until told to move. Starts on a Monday morning. */
public final class TestClock extends Clock {

  private final ZoneId zone;
  private Instant now;

  public TestClock() {
    this("2026-03-02T08:00:00Z", "UTC");
  }

  /** Another time, or an organization somewhere else. */
  public TestClock(String now, String zone) {
    this.now = Instant.parse(now);
    this.zone = ZoneId.of(zone);
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  public Instant in(Duration later) {
    return now.plus(later);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
