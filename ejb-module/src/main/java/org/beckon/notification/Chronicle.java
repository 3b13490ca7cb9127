package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.beckon.gateway.ChannelKind;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.live.AlertsChanged;

/** Lets workers, open pages and the history know what becomes of an attempt. */
@ApplicationScoped
public class Chronicle {

  @Inject Event<AttemptDue> due;
  @Inject Event<DeliveryChanged> changed;
  @Inject Event<AlertsChanged> alerts;
  @Inject History history;

  void planned(Attempt attempt) {
    planned(attempt, Duration.ZERO);
  }

  void planned(Attempt attempt, Duration hold) {
    due.fire(new AttemptDue(attempt.id(), attempt.channel(), hold));
    moved(attempt);
  }

  /** On its way, with nothing worth remembering. */
  public void moved(Attempt attempt) {
    changed.fire(
        new DeliveryChanged(
            attempt.id(), attempt.notification().jobId(), attempt.dispatchId(), attempt.state()));
    if (isOtherAlert(attempt)) {
      var whose = attempt.notification();
      alerts.fire(new AlertsChanged(whose.technicianId(), whose.accountId()));
    }
  }

  /** A page that shows one says so, too; that is no news for it. */
  private static boolean isOtherAlert(Attempt attempt) {
    return attempt.channel() == ChannelKind.IN_APP
        && (attempt.state() == AttemptState.SENT || attempt.state() == AttemptState.READ);
  }

  /** Tried again later, or given up. */
  public void settled(Attempt attempt, Instant now) {
    if (attempt.state() == AttemptState.FAILED) {
      tell("notice.failed", attempt, now);
    } else {
      moved(attempt);
    }
  }

  /** Worth a line of the timeline of whatever it is about; what is about nothing has none. */
  public void tell(String kind, Attempt attempt, Instant now) {
    if (attempt.notification().isAboutSomething()) {
      remember(kind, attempt, now);
    }
    moved(attempt);
  }

  private void remember(String kind, Attempt attempt, Instant now) {
    var notification = attempt.notification();
    var what =
        notification.type()
            + (" to " + notification.recipientName() + " by " + attempt.channel().word());
    history.add(
        Happening.of(kind)
            .job(notification.jobId())
            .appointment(notification.appointmentId())
            .assignment(notification.assignmentId())
            .technician(notification.technicianId())
            .customer(notification.customerId())
            .change(null, what)
            .because(attempt.error()),
        now);
  }
}
