package org.beckon.delivery;

import java.time.Duration;

/** How many hand-overs of one channel in a row did not get through. Knows no container. */
final class Streak {

  /** What lies further apart is not in a row. */
  static final Duration WINDOW = Duration.ofMinutes(10);

  private int failures;
  private long lastNanos;
  private boolean told;

  /**
   * One more.
   *
   * @param nanos of a clock that only goes forward
   * @return how many in a row
   */
  synchronized int failed(long nanos) {
    if (failures > 0 && nanos - lastNanos > WINDOW.toNanos()) {
      failures = 0;
    }
    lastNanos = nanos;
    return ++failures;
  }

  /** Everybody knows that the gateway is away. */
  synchronized void told() {
    told = true;
  }

  synchronized boolean isTold() {
    return told;
  }

  /** One got through. True when everybody has to know that the gateway is back. */
  synchronized boolean ended() {
    var wasTold = told;
    failures = 0;
    told = false;
    return wasTold;
  }
}
