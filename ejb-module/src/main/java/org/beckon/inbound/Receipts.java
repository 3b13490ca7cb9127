package org.beckon.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.beckon.notification.Attempt;
import org.beckon.notification.AttemptState;
import org.beckon.notification.Attempts;
import org.beckon.notification.Chronicle;

/** What providers report of messages they took: arrived, read, or not. Never leads back. */
@ApplicationScoped
class Receipts {

  private static final Set<String> ARRIVED = Set.of("delivered", "delivrd", "answered");
  private static final Set<String> READ = Set.of("read", "seen");
  private static final Set<String> LOST =
      Set.of("undelivered", "undeliv", "failed", "rejected", "rejectd", "expired", "deleted");

  @Inject Attempts attempts;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  /** Empty for a word on the way, such as "queued". */
  static Optional<AttemptState> state(String word) {
    var plain = word.toLowerCase(Locale.ROOT);
    if (ARRIVED.contains(plain)) {
      return Optional.of(AttemptState.DELIVERED);
    }
    if (READ.contains(plain)) {
      return Optional.of(AttemptState.READ);
    }
    return LOST.contains(plain) ? Optional.of(AttemptState.FAILED) : Optional.empty();
  }

  /**
   * False when nobody knows the message: its own hand-over may not be written down yet.
   *
   * @param reference our key, or null
   * @param ref what the provider calls it, or null
   */
  boolean report(String reference, String ref, AttemptState state, String why) {
    var found = attempts.findReported(reference, ref);
    found.ifPresent(id -> report(attempts.getForUpdate(id), ref, state, why));
    return found.isPresent();
  }

  private void report(Attempt attempt, String ref, AttemptState state, String why) {
    var now = clock.instant();
    if (!attempt.reported(state, ref, "Not delivered: " + why, now)) {
      return;
    }
    switch (state) {
      case FAILED -> chronicle.tell("notice.failed", attempt, now);
      case READ -> chronicle.tell("notice.read", attempt, now);
      default -> chronicle.tell("notice.delivered", attempt, now);
    }
  }
}
