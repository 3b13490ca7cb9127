package org.beckon.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.AttemptDue;
import org.beckon.platform.AfterCommit;

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
    AfterCommit.<AttemptDue>gather(transaction, HintAfterCommit.class, this::send).add(due);
  }

  private void send(Set<AttemptDue> planned) {
    planned.stream()
        .collect(
            Collectors.groupingBy(
                due -> new Hint(due.channel(), due.hold()),
                LinkedHashMap::new,
                Collectors.mapping(AttemptDue::attemptId, Collectors.toList())))
        .forEach(this::send);
  }

  private void send(Hint hint, List<Long> ids) {
    for (int from = 0; from < ids.size(); from += MOST_IN_ONE) {
      var some = ids.subList(from, Math.min(ids.size(), from + MOST_IN_ONE));
      hints.send(hint.channel(), List.copyOf(some), hint.hold());
    }
  }
}
