package org.beckon.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells every node, once a transaction and after its commit, which jobs it has changed. */
@ApplicationScoped
class ChangeTopic {

  static final String NAME = "changes";

  /** Word for "so many that it is quicker to look at everything again". */
  static final String ALL = "all";

  private static final int MANY = 100;

  @Inject ChangeMessages messages;

  @Resource TransactionSynchronizationRegistry transaction;

  void remember(@Observes JobChanged change) {
    changedJobs().add(change.jobId());
  }

  void remember(@Observes JobRedrawn change) {
    changedJobs().add(change.jobId());
  }

  @SuppressWarnings("unchecked")
  private Set<Long> changedJobs() {
    var known = (Set<Long>) transaction.getResource(ChangeTopic.class);
    if (known != null) {
      return known;
    }
    var jobs = new LinkedHashSet<Long>();
    transaction.putResource(ChangeTopic.class, jobs);
    transaction.registerInterposedSynchronization(new AfterCommit(jobs));
    return jobs;
  }

  private void send(Set<Long> jobs) {
    var text =
        jobs.size() > MANY
            ? ALL
            : jobs.stream().map(String::valueOf).collect(Collectors.joining(","));
    messages.send(text);
  }

  private final class AfterCommit implements Synchronization {

    private final Set<Long> jobs;

    AfterCommit(Set<Long> jobs) {
      this.jobs = jobs;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        send(jobs);
      }
    }
  }
}
