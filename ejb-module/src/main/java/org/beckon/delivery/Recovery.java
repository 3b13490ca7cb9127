package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Collectors;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.InDoubt;
import org.beckon.notification.Doubt;

/** Finds attempts that were left half done, and settles what can be settled (B.8). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recovery {

  private static final Logger LOG = System.getLogger(Recovery.class.getName());

  @Inject DoubtLedger ledger;
  @Inject Gateways gateways;
  @Inject Askers askers;

  /** A provider that is asked and takes its time holds up the doubts of its own channel only. */
  public void recover() {
    ledger.doubtLeasesThatAreOver();
    ledger.restedDoubts().stream()
        .collect(Collectors.groupingBy(Doubt::channel))
        .forEach((channel, doubts) -> askers.run(channel, () -> doubts.forEach(this::settle)));
  }

  private void settle(Doubt doubt) {
    var gateway = gateways.of(doubt.channel());
    switch (gateway.capability()) {
      case IDEMPOTENT -> ledger.repeatable(doubt);
      case QUERYABLE -> ask(gateway, doubt);
      case BLIND -> ledger.unknowable(doubt);
    }
  }

  private void ask(Gateway gateway, Doubt doubt) {
    try {
      gateway
          .find(doubt.idemKey())
          .ifPresentOrElse(
              handover -> ledger.found(doubt, handover), () -> ledger.repeatable(doubt));
    } catch (InDoubt e) {
      // Stays in doubt, in plain sight; the next sweep asks again.
      LOG.log(Level.WARNING, "Still in doubt about attempt " + doubt.attemptId(), e);
    }
  }
}
