package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Everything anybody was ever to be told. */
@ApplicationScoped
class Notifications {

  private static final String ADD_ONCE =
      """
      insert into notification (fact_key, type, class, technician_id, customer_id, recipient_name,
        job_id, appointment_id, assignment_id, subject, text, created_at, brief, spoken, facts)
      values (?1, ?2, ?3, cast(?4 as bigint), cast(?5 as bigint), ?6, cast(?7 as bigint),
        cast(?8 as bigint), cast(?9 as bigint), ?10, ?11, ?12, ?13, ?14,
        cast(?15 as varchar))
      on conflict (fact_key) do nothing
      """;

  @PersistenceContext EntityManager em;

  /**
   * Empty when somebody is being told this already. One statement, so that two transactions telling
   * the same fact wait for each other here instead of one of them failing.
   */
  Optional<Notification> addOnce(Notice notice, Instant now) {
    var to = notice.recipient();
    var added =
        em.createNativeQuery(ADD_ONCE)
            .setParameter(1, notice.key())
            .setParameter(2, notice.type().name())
            .setParameter(3, notice.type().noticeClass().name())
            .setParameter(4, to.kind() == RecipientKind.TECHNICIAN ? to.id() : null)
            .setParameter(5, to.kind() == RecipientKind.CUSTOMER ? to.id() : null)
            .setParameter(6, to.name())
            .setParameter(7, notice.jobId())
            .setParameter(8, notice.appointmentId())
            .setParameter(9, notice.assignmentId())
            .setParameter(10, notice.subject())
            .setParameter(11, notice.text())
            .setParameter(12, now.atOffset(ZoneOffset.UTC))
            .setParameter(13, notice.brief())
            .setParameter(14, notice.spoken())
            .setParameter(15, notice.facts())
            .executeUpdate();
    return added == 0 ? Optional.empty() : Optional.of(withKey(notice.key()));
  }

  /** Whoever resends queues up here, so that every resend gets a number of its own. */
  void lock(Notification notification) {
    em.lock(notification, LockModeType.PESSIMISTIC_WRITE);
  }

  private Notification withKey(String key) {
    return em.createQuery("select n from Notification n where n.factKey = :key", Notification.class)
        .setParameter("key", key)
        .getSingleResult();
  }
}
