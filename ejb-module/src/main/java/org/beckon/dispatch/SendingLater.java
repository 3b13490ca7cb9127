package org.beckon.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.JobFollowing;
import org.beckon.history.History;
import org.beckon.platform.Caller;
import org.beckon.schedule.PlanHistory;

/** Lets a dispatch wait for its time, in the caller's transaction and under the job's lock. */
@ApplicationScoped
class SendingLater {

  @Inject Dispatches dispatches;
  @Inject Sending sending;
  @Inject JobFollowing following;
  @Inject OrdererNotices orderer;
  @Inject History history;
  @Inject Caller caller;

  /** Refused at once if it could not be sent as things are; one that waited gets the new time. */
  void order(Appointment appointment, Instant dueAt, boolean overridden, Instant now) {
    sending.refuseUnready(appointment);
    var waiting = dispatches.running(appointment).filter(Dispatch::isWaiting);
    if (waiting.isPresent()) {
      postpone(waiting.get(), dueAt, overridden, now);
      return;
    }
    dispatches.running(appointment).ifPresent(old -> endBefore(old, now));
    dispatches.add(new Dispatch(appointment, dueAt, overridden, caller.name(), now));
    history.add(PlanHistory.of("dispatch.waiting", appointment).change(null, dueAt), now);
    following.follow(appointment.job(), now);
  }

  /** The database, too, is to know that it has ended before another begins. */
  private void endBefore(Dispatch old, Instant now) {
    old.stop(DispatchOutcome.WITHDRAWN, "Dispatched again", now);
    dispatches.flush();
  }

  void postpone(Dispatch dispatch, Instant dueAt, boolean overridden, Instant now) {
    var before = dispatch.dueAt();
    dispatch.postpone(dueAt, overridden, now);
    history.add(
        PlanHistory.of("dispatch.postponed", dispatch.appointment()).change(before, dueAt), now);
    following.follow(dispatch.appointment().job(), now);
  }

  void stop(Dispatch dispatch, DispatchOutcome how, String why, Instant now) {
    dispatch.stop(how, why, now);
    history.add(
        PlanHistory.of(word(how), dispatch.appointment())
            .change(dispatch.dueAt(), null)
            .because(why),
        now);
    if (how == DispatchOutcome.EXHAUSTED) {
      orderer.refused(dispatch, why);
    }
    following.follow(dispatch.appointment().job(), now);
  }

  private static String word(DispatchOutcome how) {
    return switch (how) {
      case EXHAUSTED -> "dispatch.failed";
      case WITHDRAWN -> "dispatch.withdrawn";
      case CANCELED -> "dispatch.canceled";
      case EXPIRED -> "dispatch.expired";
      case FILLED -> "dispatch.filled";
    };
  }
}
