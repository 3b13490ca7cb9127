package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Whether more is due on this node than it can see to at once: searches that have to ask somebody,
 * or questions that have to leave. What has left is written into its search afterwards (B8.5).
 */
@ApplicationScoped
public class Rush {

  /** Longer than that it does not wait: people wonder why nothing moves. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean isLeaving;

  /** As long as this takes there is one. */
  <T> T during(Supplier<T> work) {
    count.incrementAndGet();
    try {
      return work.get();
    } finally {
      count.decrementAndGet();
    }
  }

  /** Whether many questions are still on their way out. */
  void lasts(boolean isLeaving) {
    this.isLeaving = isLeaving;
  }

  boolean isOn() {
    return isLeaving || count.get() > 0;
  }

  /** How long a search may wait to hear that its question was handed over. */
  Duration patience() {
    return isLeaving ? PATIENCE : Duration.ZERO;
  }
}
