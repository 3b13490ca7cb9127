package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.notification.Attempt;

/**
 * One worker's job: claim an attempt, hand it over, write down what became of it. Has no
 * transaction itself, so that none is open while a provider takes its time.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Delivery {

  @Inject DeliveryLedger ledger;
  @Inject Gateways gateways;

  /** Does nothing when it is not due or not ours: a hint may come twice, and late. */
  public void attempt(long attemptId) {
    ledger.claim(attemptId).ifPresent(this::handOver);
  }

  /** False when nothing is due. */
  public boolean attemptNext() {
    var claim = ledger.claimNext();
    claim.ifPresent(this::handOver);
    return claim.isPresent();
  }

  private void handOver(Attempt.Claim claim) {
    try {
      ledger.sent(claim, gateways.of(claim.channel()).send(claim.message()));
    } catch (NotAccepted e) {
      if (e.isPermanent()) {
        ledger.failed(claim, e.getMessage());
      } else {
        ledger.refused(claim, e.getMessage());
      }
    } catch (InDoubt e) {
      ledger.doubted(claim, e.getMessage());
    }
  }
}
