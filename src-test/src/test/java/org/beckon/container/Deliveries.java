package org.beckon.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.beckon.notification.DeliveryChanged;

/** What becomes of messages. Hears of every step after its commit, as pages do. */
@ApplicationScoped
public class Deliveries {

  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<DeliveryChanged> steps = new LinkedBlockingQueue<>();

  @Inject Work work;

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryChanged step) {
    steps.add(step);
  }

  /** The attempt to tell somebody of this visit. */
  long attemptAbout(long appointmentId) {
    return Long.parseLong(
        work.text(
            "select a.id from attempt a join notification n on n.id = a.notification_id"
                + " where n.appointment_id = "
                + appointmentId));
  }

  /** The same once more, written behind everybody's back: no event, so no hint. Returns its id. */
  long repeatUnannounced(long attemptId) {
    return Long.parseLong(
        work.text(
            """
            insert into attempt (id, version, notification_id, channel, generation, idem_key,
              endpoint, state, state_since, planned_at, due_at, fence, tries, may_repeat)
            select nextval('attempt_seq'), 1, notification_id, channel, next, idem_key || '-' || next,
              endpoint, 'PLANNED', now(), now(), now(), 0, 0, false
            from attempt, lateral (select max(generation) + 1 as next from attempt g
              where g.notification_id = attempt.notification_id) n
            where id = %d
            returning id
            """
                .formatted(attemptId)));
  }

  String state(long attemptId) {
    return work.text("select state from attempt where id = " + attemptId);
  }

  /** Fails when nothing is delivered for a while. */
  void awaitSent(long attemptId) throws InterruptedException {
    while (!state(attemptId).equals("SENT")) {
      if (steps.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
        throw new AssertionError("Attempt %d is %s".formatted(attemptId, state(attemptId)));
      }
    }
  }
}
