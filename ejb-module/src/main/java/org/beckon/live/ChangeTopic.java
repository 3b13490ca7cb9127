package org.beckon.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.beckon.platform.AfterCommit;

/** Tells every node, once a transaction and after its commit, what it has changed. */
@ApplicationScoped
class ChangeTopic {

  static final String NAME = "changes";

  /** Word for "so many that it is quicker to look at everything again". */
  static final String ALL = "all";

  @Inject ChangeMessages messages;

  @Resource TransactionSynchronizationRegistry transaction;

  void remember(@Observes JobChanged change) {
    remember(change.jobId());
  }

  void remember(@Observes JobRedrawn change) {
    remember(change.jobId());
  }

  void remember(@Observes AlertsChanged change) {
    Subject.of(change).forEach(this::remember);
  }

  void remember(@Observes TechnicianChanged change) {
    remember(Subject.technician(change.technicianId()));
  }

  private void remember(long jobId) {
    remember(Subject.job(jobId));
  }

  private void remember(Subject subject) {
    AfterCommit.<Subject>gather(transaction, ChangeTopic.class, messages::send).add(subject);
  }
}
