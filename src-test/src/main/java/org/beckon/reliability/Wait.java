package org.beckon.reliability;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does. */
final class Wait {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Wait() {}

  /** False when it has not come true in that time. */
  static boolean until(Duration patience, BooleanSupplier condition) {
    return until(patience, BETWEEN_LOOKS, condition);
  }

  /** The same for what costs the others something to look at. */
  static boolean until(Duration patience, Duration betweenLooks, BooleanSupplier condition) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(betweenLooks.toNanos());
    }
    return true;
  }

  /** Lets the others work for so long: the random moments of the kill loop are made of this. */
  static void past(Duration time) {
    var deadline = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(Math.max(1, deadline - System.nanoTime()));
    }
  }
}
