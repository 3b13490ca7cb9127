package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.beckon.gateway.ChannelKind;

/** Whether an attempt that is due may leave now: asked by whoever claims it, under its lock. */
@ApplicationScoped
public class Leave {

  /** After how long a phone that is ringing is looked at again. */
  private static final Duration RINGING = Duration.ofSeconds(5);

  /**
   * The dispatch is held shared until the claim is committed, and whoever pauses or stops it holds
   * it alone: after that is committed, nothing of it is claimed (B2.1). Locked before the attempt,
   * as everybody does who wants both.
   */
  private static final String ACTIVE =
      """
      select d.status from dispatch d
      where d.id = (select a.dispatch_id from attempt a where a.id = ?1) for share of d
      """;

  private static final String OPEN_QUEUE =
      "insert into endpoint (channel, address, last_at) values (?1, ?2, ?3)"
          + " on conflict (channel, address) do nothing";

  private static final String LAST =
      "select last_at from endpoint where channel = ?1 and address = ?2 for update";

  private static final String TAKE =
      "update endpoint set last_at = ?3 where channel = ?1 and address = ?2";

  private static final String IN_FLIGHT =
      "select count(*) from attempt where channel = ?1 and endpoint = ?2"
          + " and state in ('IN_FLIGHT', 'IN_DOUBT')";

  @PersistenceContext EntityManager em;

  /** True also for what belongs to no dispatch that could be paused. */
  public boolean isActive(long attemptId) {
    var status = em.createNativeQuery(ACTIVE).setParameter(1, attemptId).getResultList();
    return status.isEmpty() || "ACTIVE".equals(status.get(0));
  }

  /**
   * One call at a time to one phone, and a distance between messages that ask (B4.2). What may not
   * leave yet is postponed.
   */
  public boolean isFree(Attempt attempt, Instant now) {
    if (attempt.channel() != ChannelKind.PHONE && attempt.gap().isZero()) {
      return true;
    }
    var isNew =
        about(OPEN_QUEUE, attempt).setParameter(3, now.atOffset(ZoneOffset.UTC)).executeUpdate()
            == 1;
    var free = instant(about(LAST, attempt).getSingleResult()).plus(attempt.gap());
    if (!isNew && free.isAfter(now)) {
      attempt.postpone(free);
      return false;
    }
    if (attempt.channel() == ChannelKind.PHONE && isRinging(attempt)) {
      attempt.postpone(now.plus(RINGING));
      return false;
    }
    about(TAKE, attempt).setParameter(3, now.atOffset(ZoneOffset.UTC)).executeUpdate();
    return true;
  }

  /**
   * What was to be tried again is not wanted any more if its dispatch has stopped meanwhile. Waits
   * for whoever is stopping it: either they see that it is planned, or this sees that it is over.
   */
  public void recall(Attempt attempt, Instant now) {
    if (attempt.state() == AttemptState.PLANNED && attempt.dispatchId() != null) {
      var status =
          em.createNativeQuery("select d.status from dispatch d where d.id = ?1 for share")
              .setParameter(1, attempt.dispatchId())
              .getSingleResult();
      if ("STOPPED".equals(status)) {
        attempt.cancel("No longer needed", now);
      }
    }
  }

  private boolean isRinging(Attempt attempt) {
    return ((Number) about(IN_FLIGHT, attempt).getSingleResult()).longValue() > 0;
  }

  private jakarta.persistence.Query about(String sql, Attempt attempt) {
    return em.createNativeQuery(sql)
        .setParameter(1, attempt.channel().name())
        .setParameter(2, attempt.endpoint());
  }

  private static Instant instant(Object column) {
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((java.sql.Timestamp) column).toInstant();
  }
}
