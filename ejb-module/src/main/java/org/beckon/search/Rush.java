package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Whether more searches are due on this node than it can see to at once. */
@ApplicationScoped
public class Rush {

  private final AtomicInteger count = new AtomicInteger();

  /** As long as this takes there is one. */
  <T> T during(Supplier<T> work) {
    count.incrementAndGet();
    try {
      return work.get();
    } finally {
      count.decrementAndGet();
    }
  }

  boolean isOn() {
    return count.get() > 0;
  }
}
