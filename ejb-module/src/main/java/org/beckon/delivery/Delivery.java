package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.notification.Attempt;

/**
 * The worker's job: claim attempts, hand each over on a line of its own, have it written down what
 * became of them. Has no transaction itself, so that none is open while a provider takes its time.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Delivery {

  @Inject BatchLedger ledger;
  @Inject Gateways gateways;
  @Inject Lines lines;
  @Inject Results results;

  /**
   * Does nothing for those that are not due or not ours: a hint may come twice, and late. Returns
   * when the last of them is on its line.
   */
  public void attempt(List<Long> attemptIds) {
    for (int next = 0; next < attemptIds.size(); ) {
      var taken = lines.take(attemptIds.size() - next);
      var these = attemptIds.subList(next, next + taken);
      next += taken;
      var used = 0;
      try {
        used = handOver(ledger.claim(these));
      } finally {
        lines.giveBack(taken - used);
      }
    }
  }

  /** As many as there are lines for. False when nothing else is due. */
  public boolean attemptNext() {
    var taken = lines.take(Lines.ALL);
    var used = 0;
    try {
      var due = ledger.claimDue(taken);
      used = handOver(due.claims());
      return due.looked() == taken;
    } finally {
      lines.giveBack(taken - used);
    }
  }

  private int handOver(List<Attempt.Claim> claims) {
    claims.forEach(claim -> lines.call(() -> handOver(claim)));
    return claims.size();
  }

  private void handOver(Attempt.Claim claim) {
    Outcome outcome;
    try {
      outcome = outcome(claim);
    } finally {
      lines.giveBack(1);
    }
    results.add(outcome);
  }

  private Outcome outcome(Attempt.Claim claim) {
    try {
      return Outcome.sent(claim, gateways.of(claim.channel()).send(claim.message()));
    } catch (NotAccepted e) {
      var kind = e.isPermanent() ? Outcome.Kind.FAILED : Outcome.Kind.REFUSED;
      return Outcome.not(kind, claim, e.getMessage());
    } catch (InDoubt e) {
      return Outcome.not(Outcome.Kind.DOUBTED, claim, e.getMessage());
    }
  }
}
