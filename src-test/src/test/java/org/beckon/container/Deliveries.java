package org.beckon.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.beckon.delivery.Delivery;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.DeliveryChanged;

/** What becomes of messages. Hears of every step after its commit, as pages do. */
@ApplicationScoped
public class Deliveries {

  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<DeliveryChanged> steps = new LinkedBlockingQueue<>();

  @Inject Work work;
  @Inject Delivery delivery;

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

  /** Whether a mail went to somebody of whom nothing else was told. */
  boolean hasAsked(long technicianId) {
    return !work.text(
            """
            select a.id from attempt a join technician t on lower(t.email) = lower(a.endpoint)
            where t.id = %d and a.state = 'SENT'
            """
                .formatted(technicianId))
        .isEmpty();
  }

  /** Hands over what is due, as hints may get lost; fails when that does not help for a while. */
  void awaitAsked(long technicianId) throws InterruptedException {
    for (var tries = 0; !hasAsked(technicianId); tries++) {
      if (tries == PATIENCE_SECONDS) {
        throw new AssertionError("%d was not asked: %s".formatted(technicianId, candidates()));
      }
      delivery.attemptNext(ChannelKind.EMAIL);
      steps.poll(1, TimeUnit.SECONDS);
    }
  }

  /** Fails when nothing is delivered for a while. */
  void awaitSent(long attemptId) throws InterruptedException {
    while (!state(attemptId).equals("SENT")) {
      if (steps.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
        throw new AssertionError("Attempt %d is %s".formatted(attemptId, state(attemptId)));
      }
    }
  }

  /** How far everybody is who is or was to be asked, for whoever reads that a test has failed. */
  private String candidates() {
    return work.text(
        """
        select string_agg(concat_ws(' ', c.technician_id, l.channel, l.state, l.reason, a.state, a.error), '; ')
        from candidate c join leg l on l.candidate_id = c.id left join attempt a on a.id = l.attempt_id
        """);
  }
}
