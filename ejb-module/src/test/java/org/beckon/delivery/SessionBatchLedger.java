package org.beckon.delivery;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.notification.Attempt;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.Wiring;

/** Every step in a session and a transaction of its own, whichever thread asks for it. */
final class SessionBatchLedger extends BatchLedger {

  private final Database database;
  private final Wiring wiring;

  SessionBatchLedger(Wiring wiring, Database database) {
    this.wiring = wiring;
    this.database = database;
  }

  @Override
  public List<Attempt.Claim> claim(Collection<Long> attemptIds) {
    return inSession(ledger -> ledger.claim(attemptIds));
  }

  @Override
  public Due claimDue(ChannelKind channel, int most) {
    return inSession(ledger -> ledger.claimDue(channel, most));
  }

  @Override
  public void write(List<Outcome> all) {
    inSession(
        ledger -> {
          ledger.write(all);
          return null;
        });
  }

  private <T> T inSession(Function<BatchLedger, T> step) {
    try (var em = database.anotherSession()) {
      var session =
          wiring.with(em, new TestCaller()).put(Gateways.class, wiring.get(Gateways.class));
      em.getTransaction().begin();
      var result = step.apply(session.get(BatchLedger.class));
      em.getTransaction().commit();
      return result;
    }
  }
}
