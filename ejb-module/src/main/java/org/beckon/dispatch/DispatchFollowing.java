package org.beckon.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beckon.appointment.AppointmentStatus;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.history.History;
import org.beckon.live.JobChanged;
import org.beckon.schedule.PlanHistory;

/**
 * Stops a dispatch in the same transaction in which what it was for ends: nothing goes out for a
 * job that was canceled (B2.3), and nothing is awaited from people who have said yes.
 */
@ApplicationScoped
class DispatchFollowing {

  @Inject Dispatches dispatches;
  @Inject OrdererNotices orderer;
  @Inject History history;
  @Inject Clock clock;

  void follow(@Observes JobChanged change) {
    dispatches.runningOf(change.jobId()).forEach(dispatch -> follow(dispatch, clock.instant()));
  }

  private void follow(Dispatch dispatch, Instant now) {
    var visit = dispatch.appointment();
    if (visit.status() == AppointmentStatus.CANCELED) {
      if (dispatch.isWaiting()) {
        history.add(PlanHistory.of("dispatch.canceled", visit).change(dispatch.dueAt(), null), now);
        orderer.canceled(dispatch);
      }
      dispatch.stop(DispatchOutcome.CANCELED, null, now);
    } else if (!dispatch.isWaiting()
        && visit.places().noneMatch(place -> place.status() == AssignmentStatus.SENT)) {
      dispatch.stop(
          visit.places().anyMatch(DispatchFollowing::saidYes)
              ? DispatchOutcome.FILLED
              : DispatchOutcome.WITHDRAWN,
          null,
          now);
    }
  }

  private static boolean saidYes(Assignment place) {
    return place.status().isSent() || place.status().isFinished();
  }
}
