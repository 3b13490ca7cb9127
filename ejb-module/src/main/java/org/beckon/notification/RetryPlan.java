package org.beckon.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after the nth refusal; empty means give up (B8.3). */
public record RetryPlan(List<Duration> delays) {

  public static final RetryPlan STANDARD =
      new RetryPlan(
          List.of(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(180)));

  public Optional<Duration> delayAfter(int tries) {
    return tries <= delays.size() ? Optional.of(delays.get(tries - 1)) : Optional.empty();
  }
}
