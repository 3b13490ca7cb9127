package org.beckon.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.AttemptDue;

/**
 * Hints after commit, so that no worker ever looks for a row it cannot see yet: one for everything
 * that a transaction planned by the same channel.
 */
@ApplicationScoped
class HintAfterCommit {

  private static final int MOST_IN_ONE = 64;

  /** What one message says of all the attempts it names. */
  private record Hint(ChannelKind channel, Duration hold) {}

  @Inject DeliveryHints hints;
  @Resource TransactionSynchronizationRegistry transaction;

  void remember(@Observes AttemptDue due) {
    planned()
        .computeIfAbsent(new Hint(due.channel(), due.hold()), hint -> new ArrayList<>())
        .add(due.attemptId());
  }

  @SuppressWarnings("unchecked")
  private Map<Hint, List<Long>> planned() {
    var known = (Map<Hint, List<Long>>) transaction.getResource(HintAfterCommit.class);
    if (known != null) {
      return known;
    }
    var planned = new LinkedHashMap<Hint, List<Long>>();
    transaction.putResource(HintAfterCommit.class, planned);
    transaction.registerInterposedSynchronization(new AfterCommit(planned));
    return planned;
  }

  private void send(Hint hint, List<Long> ids) {
    for (int from = 0; from < ids.size(); from += MOST_IN_ONE) {
      var some = ids.subList(from, Math.min(ids.size(), from + MOST_IN_ONE));
      hints.send(hint.channel(), List.copyOf(some), hint.hold());
    }
  }

  private final class AfterCommit implements Synchronization {

    private final Map<Hint, List<Long>> planned;

    AfterCommit(Map<Hint, List<Long>> planned) {
      this.planned = planned;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        planned.forEach(HintAfterCommit.this::send);
      }
    }
  }
}
