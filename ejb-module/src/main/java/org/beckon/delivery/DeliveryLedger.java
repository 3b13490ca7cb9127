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
import org.beckon.gateway.Gateways;
import org.beckon.gateway.Handover;
import org.beckon.notification.Attempt;
import org.beckon.notification.Attempts;
import org.beckon.notification.Chronicle;
import org.beckon.notification.Leave;
import org.beckon.notification.Reach;

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
  @Inject Outcomes outcomes;
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
    write(Outcome.sent(claim, handover));
  }

  /** The provider provably did not take it, but may yet. */
  public void refused(Attempt.Claim claim, String why) {
    write(Outcome.not(Outcome.Kind.REFUSED, claim, why));
  }

  /** The provider did not take it and never will. */
  public void failed(Attempt.Claim claim, String why) {
    write(Outcome.not(Outcome.Kind.FAILED, claim, why));
  }

  public void doubted(Attempt.Claim claim, String why) {
    write(Outcome.not(Outcome.Kind.DOUBTED, claim, why));
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

  private void write(Outcome outcome) {
    var attempt = attempts.getForUpdate(outcome.claim().attemptId());
    outcomes.write(outcome, attempt, clock.instant());
  }
}
