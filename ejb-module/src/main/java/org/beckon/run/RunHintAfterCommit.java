package org.beckon.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Hints after commit, so that no worker ever looks for rows it cannot see yet. */
@ApplicationScoped
class RunHintAfterCommit {

  @Inject RunHints hints;

  void hint(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunDue due) {
    hints.send(due.runId());
  }
}
