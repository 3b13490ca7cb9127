package org.beckon.delivery;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.beckon.platform.Caller;
import org.beckon.platform.Gathering;

/** Has the outcomes of calls written down, together when there are many at once. */
@ApplicationScoped
public class Results {

  private static final Logger LOG = System.getLogger(Results.class.getName());
  private static final int MOST = 64;

  /** While so many calls are being made, more is about to be written. */
  private static final int MANY = 4;

  /** As long as the calls of a quick provider, and nothing beside a lease. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  @Inject BatchLedger ledger;
  @Inject Lines lines;
  @Inject Caller caller;

  private final Gathering<Outcome> gathering = new Gathering<>(MOST, this::write, this::pause);

  /** Returns when it is written down, or when somebody else is about to do that. */
  void add(Outcome outcome) {
    gathering.add(outcome);
  }

  private void pause() {
    if (lines.busy() >= MANY) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** One that cannot be written must not take the others with it. */
  private void write(List<Outcome> outcomes) {
    try {
      caller.during(Caller.SYSTEM, () -> ledger.write(outcomes));
    } catch (EJBException e) {
      if (outcomes.size() > 1) {
        outcomes.forEach(one -> write(List.of(one)));
      } else {
        // Stays IN_FLIGHT; once the lease is over the recovery looks after it.
        var id = outcomes.get(0).claim().attemptId();
        LOG.log(Level.WARNING, "What became of attempt " + id + " is not written down", e);
      }
    }
  }
}
