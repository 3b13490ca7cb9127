package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
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

  /** Goes on while this process is stopped; not the time of day. */
  LongSupplier stopwatch = System::nanoTime;

  /** Does nothing when it is not due or not ours: a hint may come twice, and late. */
  public void attempt(long attemptId) {
    var began = stopwatch.getAsLong();
    ledger.claim(attemptId).ifPresent(claim -> handOver(claim, began));
  }

  /** False when nothing is due. */
  public boolean attemptNext() {
    var began = stopwatch.getAsLong();
    var claim = ledger.claimNext();
    claim.ifPresent(one -> handOver(one, began));
    return claim.isPresent();
  }

  /**
   * Whoever was held up between the claim and here could still be at the provider when the lease is
   * over and somebody else begins: they do not begin at all.
   */
  private void handOver(Attempt.Claim claim, long began) {
    if (stopwatch.getAsLong() - began > DeliveryLedger.MARGIN.toNanos()) {
      ledger.refused(claim, "Held up before it was handed over");
      return;
    }
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
