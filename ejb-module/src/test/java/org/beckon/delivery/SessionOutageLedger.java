package org.beckon.delivery;

import java.util.function.Function;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.Attempt;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.Wiring;

/** Every step in a session and a transaction of its own, whichever thread asks for it. */
final class SessionOutageLedger extends OutageLedger {

  private final Wiring wiring;
  private final Database database;

  SessionOutageLedger(Wiring wiring, Database database) {
    this.wiring = wiring;
    this.database = database;
  }

  @Override
  public boolean failed(Attempt.Claim claim, int inARow, String why) {
    return inSession(ledger -> ledger.failed(claim, inARow, why));
  }

  @Override
  public void answered(ChannelKind channel) {
    inSession(
        ledger -> {
          ledger.answered(channel);
          return null;
        });
  }

  @Override
  public void undecided(ChannelKind channel) {
    inSession(
        ledger -> {
          ledger.undecided(channel);
          return null;
        });
  }

  private <T> T inSession(Function<OutageLedger, T> step) {
    try (var em = database.anotherSession()) {
      var session = wiring.with(em, new TestCaller());
      em.getTransaction().begin();
      var result = step.apply(session.get(OutageLedger.class));
      em.getTransaction().commit();
      return result;
    }
  }
}
