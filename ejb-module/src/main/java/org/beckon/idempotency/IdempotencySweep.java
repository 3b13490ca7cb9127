package org.beckon.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets answers that nobody will ask for again. */
@Singleton
public class IdempotencySweep {

  @Inject KeptAnswers answers;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "beckon.idempotency.keep")
  Duration keep;

  /** Every node may do it, every hour; doing it twice does no harm. */
  @Schedule(hour = "*", minute = "23", persistent = false)
  void sweep() {
    answers.forgetBefore(clock.instant().minus(keep));
  }
}
