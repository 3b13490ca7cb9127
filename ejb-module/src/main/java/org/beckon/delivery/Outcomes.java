package org.beckon.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.notification.Attempt;
import org.beckon.notification.Chronicle;
import org.beckon.notification.Leave;
import org.beckon.notification.RetryPlan;

/** What the outcome of a call means for its attempt. */
@ApplicationScoped
class Outcomes {

  @Inject Leave leave;
  @Inject Chronicle chronicle;

  /**
   * Does nothing for a worker that comes back after somebody else took over.
   *
   * @param attempt locked
   * @param isAway whether its gateway is known to be away
   */
  void write(Outcome outcome, Attempt attempt, boolean isAway, Instant now) {
    if (!attempt.isHeldWith(outcome.claim().fence())) {
      return;
    }
    switch (outcome.kind()) {
      case SENT -> {
        attempt.sent(outcome.handover().providerRef(), now);
        chronicle.tell("notice.sent", attempt, now);
      }
      case REFUSED -> {
        if (isAway && outcome.sign() == Outcome.Sign.AWAY) {
          attempt.notTried(outcome.why(), now);
        } else {
          attempt.refused(outcome.why(), RetryPlan.STANDARD, outcome.earliest(now), now);
        }
        leave.recall(attempt, now);
        chronicle.settled(attempt, now);
      }
      case FAILED -> {
        attempt.failed(outcome.why(), now);
        chronicle.settled(attempt, now);
      }
      case DOUBTED -> {
        attempt.doubted(outcome.why(), now);
        chronicle.moved(attempt);
      }
    }
  }
}
