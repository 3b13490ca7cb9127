package org.beckon.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Set;
import org.beckon.gateway.WentAway;
import org.beckon.notification.AttemptState;
import org.beckon.notification.DeliveryChanged;
import org.beckon.platform.AfterCommit;

/** A question that failed is followed by the next at once, not by the next tick (S0-80). */
@ApplicationScoped
class HearAfterCommit {

  @Inject SearchDesk desk;
  @Inject Rush rush;
  @Resource TransactionSynchronizationRegistry transaction;

  void hear(@Observes DeliveryChanged step) {
    if (step.dispatchId() != null && step.settled() && !mayWait(step)) {
      AfterCommit.<Long>gather(transaction, HearAfterCommit.class, this::hear)
          .add(step.attemptId());
    }
  }

  /** What has left is found by the tick, once nobody has to be asked any more. */
  private boolean mayWait(DeliveryChanged step) {
    return step.state() == AttemptState.SENT && rush.isOn();
  }

  private void hear(Set<Long> attemptIds) {
    desk.hearSoon(List.copyOf(attemptIds));
  }

  /** So is one that has to wait for its gateway (B8.3). */
  void fall(@Observes(during = TransactionPhase.AFTER_SUCCESS) WentAway gateway) {
    desk.fallSoon(gateway.channel());
  }
}
