package org.beckon.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.beckon.notification.AttemptDue;

/** Hints after commit, so that no worker ever looks for a row it cannot see yet. */
@ApplicationScoped
class HintAfterCommit {

  @Inject DeliveryHints hints;

  void hint(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptDue due) {
    hints.send(due.attemptId(), due.hold());
  }
}
