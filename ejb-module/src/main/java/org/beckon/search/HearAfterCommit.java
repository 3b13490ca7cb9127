package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.beckon.gateway.WentAway;
import org.beckon.notification.DeliveryChanged;

/** A question that failed is followed by the next at once, not by the next tick (S0-80). */
@ApplicationScoped
class HearAfterCommit {

  @Inject SearchDesk desk;

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryChanged step) {
    if (step.dispatchId() != null && step.settled()) {
      desk.hearSoon(step.attemptId());
    }
  }

  /** So is one that has to wait for its gateway (B8.3). */
  void fall(@Observes(during = TransactionPhase.AFTER_SUCCESS) WentAway gateway) {
    desk.fallSoon(gateway.channel());
  }
}
