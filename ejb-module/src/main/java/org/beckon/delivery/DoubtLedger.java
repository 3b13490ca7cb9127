package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.beckon.gateway.Handover;
import org.beckon.notification.Attempt;
import org.beckon.notification.Attempts;
import org.beckon.notification.Chronicle;
import org.beckon.notification.Doubt;
import org.beckon.notification.Leave;
import org.beckon.notification.RetryPlan;

/** Writes down what is not known about a hand-over, and later what was made of it (B.8). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DoubtLedger {

  /** How long a doubt rests: a worker or a provider may yet end it. */
  static final Duration SETTLE = Duration.ofSeconds(15);

  @Inject Attempts attempts;
  @Inject Leave leave;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  /** Workers that died, or were held up for so long that nobody waits for them any more. */
  public void doubtLeasesThatAreOver() {
    var now = clock.instant();
    for (var id : attempts.leaseOver(now)) {
      var attempt = attempts.getForUpdate(id);
      if (attempt.isAbandoned(now)) {
        attempt.doubted("Interrupted while handing over", now);
        chronicle.moved(attempt);
      }
    }
  }

  public List<Doubt> restedDoubts() {
    return attempts.inDoubtSince(clock.instant().minus(SETTLE)).stream()
        .map(attempts::get)
        .map(Attempt::doubt)
        .toList();
  }

  /** It was handed over after all. */
  public void found(Doubt doubt, Handover handover) {
    var attempt = attempts.getForUpdate(doubt.attemptId());
    if (attempt.isStill(doubt)) {
      var now = clock.instant();
      attempt.sent(handover.providerRef(), now);
      chronicle.tell("notice.sent", attempt, now);
    }
  }

  /** Handing it over again cannot tell anybody twice. */
  public void repeatable(Doubt doubt) {
    var attempt = attempts.getForUpdate(doubt.attemptId());
    if (attempt.isStill(doubt)) {
      var now = clock.instant();
      attempt.settledSafely(RetryPlan.STANDARD, now);
      leave.recall(attempt, now);
      chronicle.settled(attempt, now);
    }
  }

  /** Nobody can say, and handing it over again may tell somebody twice. */
  public void unknowable(Doubt doubt) {
    var attempt = attempts.getForUpdate(doubt.attemptId());
    if (attempt.isStill(doubt)) {
      var now = clock.instant();
      attempt.settledBlindly(now);
      leave.recall(attempt, now);
      chronicle.settled(attempt, now);
    }
  }
}
