package org.beckon.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beckon.platform.Conflict;
import org.beckon.platform.Roles;

/** What a dispatcher does when a message did not arrive: send it again (S1-111). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class Resending {

  @Inject Attempts attempts;
  @Inject Notifications notifications;
  @Inject Recipients recipients;
  @Inject Reach reach;
  @Inject Chronicle chronicle;
  @Inject Clock clock;

  /**
   * Always a new attempt that really sends, whatever became of the old one, to the address on
   * record today. Refused while the channel may not be used for this person (S0-29).
   *
   * @return the new attempt
   */
  public long resend(long attemptId) {
    var old = attempts.get(attemptId);
    var notification = old.notification();
    var channel = old.channel();
    notifications.lock(notification);

    var recipient = recipients.of(notification);
    reach
        .objection(channel, recipient)
        .ifPresent(
            why -> {
              throw new Conflict("notification.not-reachable", why + ".");
            });

    var now = clock.instant();
    var generation = attempts.lastGeneration(notification, channel) + 1;
    var again =
        Attempt.planned(notification, channel, generation, recipient.endpoint(channel), now);
    attempts.add(again);
    chronicle.planned(again);
    chronicle.tell("notice.resent", again, now);
    return again.id();
  }
}
