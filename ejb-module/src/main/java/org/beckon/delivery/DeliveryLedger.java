package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.Handover;
import org.beckon.notification.Attempt;
import org.beckon.notification.Attempts;
import org.beckon.notification.Chronicle;
import org.beckon.notification.Leave;
import org.beckon.notification.Reach;
import org.beckon.notification.RetryPlan;

/**
 * Writes down how a hand-over goes, each step in a transaction of its own, so that whoever looks
 * after a crash knows how far it came (B.8).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryLedger {

  /** How much longer than the longest call a worker holds its claim. */
  static final Duration MARGIN = Duration.ofSeconds(15);

  /** How many that may not leave yet are passed over for one that may. */
  private static final int MOST_PASSED_OVER = 100;

  @Inject Attempts attempts;
  @Inject Leave leave;
  @Inject Gateways gateways;
  @Inject Reach reach;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  /** Empty when it is not due, not there, or somebody else's: the hint is dropped. */
  public Optional<Attempt.Claim> claim(long attemptId) {
    var now = clock.instant();
    if (!leave.isActive(attemptId)) {
      return Optional.empty();
    }
    return attempts
        .findForUpdate(attemptId)
        .filter(attempt -> attempt.isDue(now))
        .filter(attempt -> leave.isFree(attempt, now))
        .flatMap(attempt -> claim(attempt, now));
  }

  /** Empty when nothing is due that no other worker is looking at. */
  public Optional<Attempt.Claim> claimNext() {
    for (int i = 0; i < MOST_PASSED_OVER; i++) {
      var next = attempts.nextDue(clock.instant());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      var claim = claim(next.get());
      if (claim.isPresent()) {
        return claim;
      }
    }
    return Optional.empty();
  }

  public void sent(Attempt.Claim claim, Handover handover) {
    whileHeld(
        claim,
        (attempt, now) -> {
          attempt.sent(handover.providerRef(), now);
          chronicle.tell("notice.sent", attempt, now);
        });
  }

  /** The provider provably did not take it, but may yet. */
  public void refused(Attempt.Claim claim, String why) {
    whileHeld(
        claim,
        (attempt, now) -> {
          attempt.refused(why, RetryPlan.STANDARD, now);
          leave.recall(attempt, now);
          chronicle.settled(attempt, now);
        });
  }

  /** The provider did not take it and never will. */
  public void failed(Attempt.Claim claim, String why) {
    whileHeld(
        claim,
        (attempt, now) -> {
          attempt.failed(why, now);
          chronicle.settled(attempt, now);
        });
  }

  public void doubted(Attempt.Claim claim, String why) {
    whileHeld(
        claim,
        (attempt, now) -> {
          attempt.doubted(why, now);
          chronicle.moved(attempt);
        });
  }

  /** What was switched off for everybody since it was planned goes out no more (S0-03). */
  private Optional<Attempt.Claim> claim(Attempt attempt, Instant now) {
    var objection = reach.objectionForAll(attempt.channel());
    if (objection.isPresent()) {
      attempt.cancel(objection.get(), now);
      chronicle.tell("notice.canceled", attempt, now);
      return Optional.empty();
    }
    var lease = gateways.of(attempt.channel()).longestCall().plus(MARGIN);
    var claim = attempt.claim(now, lease);
    chronicle.moved(attempt);
    return Optional.of(claim);
  }

  /** A worker that comes back after its lease, to find another at work, is not listened to. */
  private void whileHeld(Attempt.Claim claim, BiConsumer<Attempt, Instant> step) {
    var attempt = attempts.getForUpdate(claim.attemptId());
    if (attempt.isHeldWith(claim.fence())) {
      step.accept(attempt, clock.instant());
    }
  }
}
