package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;

/** What becomes of a dispatch while it waits for its time: nobody was told of it yet (S1-23). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class LateDispatching {

  @Inject Dispatches dispatches;
  @Inject SendingLater later;
  @Inject Sending sending;
  @Inject Clock clock;

  /** Another time; one that is not in the future means now. */
  public void postpone(long dispatchId, int seenVersion, Instant dispatchAt) {
    Require.given("dispatchAt", dispatchAt);
    var dispatch = waiting(dispatchId, seenVersion);
    var now = clock.instant();
    if (dispatchAt.isAfter(now)) {
      later.postpone(dispatch, dispatchAt, dispatch.overridden(), now);
    } else {
      sending.send(dispatch.appointment(), now);
    }
  }

  /** It does not go out; the visit stays planned. */
  public void withdraw(long dispatchId, int seenVersion, String reason) {
    later.stop(
        waiting(dispatchId, seenVersion), DispatchOutcome.WITHDRAWN, reason, clock.instant());
  }

  private Dispatch waiting(long dispatchId, int seenVersion) {
    var dispatch = dispatches.getForUpdate(dispatchId, seenVersion);
    if (!dispatch.isWaiting()) {
      throw new Conflict("dispatch.gone-out", "This dispatch does not wait any more.");
    }
    return dispatch;
  }
}
