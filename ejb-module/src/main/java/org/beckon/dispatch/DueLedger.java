package org.beckon.dispatch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.beckon.platform.Conflict;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.StandingPlan;

/**
 * Lets go out what waited for its time, each in a transaction of its own: claimed, sent and written
 * down together, so that whoever is killed in between has done nothing (S1-23).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueLedger {

  @Inject Dispatches dispatches;
  @Inject Sending sending;
  @Inject SendingLater later;
  @Inject StandingPlan plan;
  @Inject Clock clock;

  /** Whose time has come. */
  public List<Long> due() {
    return dispatches.due(clock.instant());
  }

  /**
   * Does nothing when it no longer waits, or somebody is at the job right now: the next tick looks
   * again. Refused when the plan has changed so that it cannot be done.
   */
  public void goOut(long dispatchId) {
    var now = clock.instant();
    dispatches.claim(dispatchId, now).ifPresent(dispatch -> goOut(dispatch, now));
  }

  private void goOut(Dispatch dispatch, Instant now) {
    var objections =
        plan.conflicts(dispatch.appointment()).stream()
            .filter(conflict -> conflict.refuses() || !dispatch.overridden())
            .map(PlanConflict::message)
            .toList();
    if (!objections.isEmpty()) {
      throw new Conflict("dispatch.does-not-fit", String.join(" ", objections));
    }
    sending.send(dispatch.appointment(), now);
  }

  /** It could not go out, and dispatchers are shown why. */
  public void failed(long dispatchId, String why) {
    var now = clock.instant();
    dispatches
        .claim(dispatchId, now)
        .ifPresent(dispatch -> later.stop(dispatch, DispatchOutcome.EXHAUSTED, why, now));
  }
}
