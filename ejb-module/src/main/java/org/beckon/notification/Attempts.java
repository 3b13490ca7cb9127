package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.NotFound;

/** Every hand-over there was, is or will be. */
@ApplicationScoped
public class Attempts {

  /** People who are sent to work come before people who are kept informed. */
  private static final String NEXT_DUE =
      """
      select a.id from attempt a join notification n on n.id = a.notification_id
      where a.state = 'PLANNED' and a.due_at <= ?1 and a.dispatch_id is null
      order by n.class, a.due_at, a.id
      limit 1 for update of a skip locked
      """;

  /** Of dispatches that are active, and that nobody is pausing or stopping right now. */
  private static final String NEXT_ASKED =
      """
      select a.id from attempt a join dispatch d on d.id = a.dispatch_id
      where a.state = 'PLANNED' and a.due_at <= ?1 and d.status = 'ACTIVE'
      order by a.due_at, a.id
      limit 1 for update of a skip locked for share of d skip locked
      """;

  @PersistenceContext EntityManager em;

  void add(Attempt attempt) {
    em.persist(attempt);
  }

  public Attempt get(long id) {
    return Optional.ofNullable(em.find(Attempt.class, id))
        .orElseThrow(() -> new NotFound("attempt", id));
  }

  /** Holds the row until the transaction ends: two workers never decide on it at once. */
  public Optional<Attempt> findForUpdate(long id) {
    return Optional.ofNullable(em.find(Attempt.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** As {@link #findForUpdate}, for who knows that it exists. */
  public Attempt getForUpdate(long id) {
    return findForUpdate(id).orElseThrow(() -> new NotFound("attempt", id));
  }

  /** One that is due and that no other worker is looking at; people who are asked come first. */
  public Optional<Long> nextDue(Instant now) {
    return first(NEXT_ASKED, now).or(() -> first(NEXT_DUE, now));
  }

  private Optional<Long> first(String sql, Instant now) {
    List<?> ids =
        em.createNativeQuery(sql).setParameter(1, now.atOffset(ZoneOffset.UTC)).getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
  }

  public List<Long> leaseOver(Instant now) {
    return idsWhere(
        "a.state = org.beckon.notification.AttemptState.IN_FLIGHT" + " and a.leaseUntil < :moment",
        now);
  }

  public List<Long> inDoubtSince(Instant moment) {
    return idsWhere(
        "a.state = org.beckon.notification.AttemptState.IN_DOUBT" + " and a.stateSince <= :moment",
        moment);
  }

  /** Those about an assignment of which this person was not told yet. */
  List<Long> plannedFor(long assignmentId, Recipient recipient) {
    var isTechnician = recipient.kind() == RecipientKind.TECHNICIAN;
    return em.createQuery(
            "select a.id from Attempt a join a.notification n"
                + " where n.assignmentId = :assignment"
                + " and (n.technicianId = :technician or n.customerId = :customer)"
                + " and a.state = org.beckon.notification.AttemptState.PLANNED order by a.id",
            Long.class)
        .setParameter("assignment", assignmentId)
        .setParameter("technician", isTechnician ? recipient.id() : -1L)
        .setParameter("customer", isTechnician ? -1L : recipient.id())
        .getResultList();
  }

  /** Those of a dispatch that did not leave yet. */
  List<Long> plannedForDispatch(long dispatchId) {
    return em.createQuery(
            "select a.id from Attempt a where a.dispatchId = :dispatch"
                + " and a.state = org.beckon.notification.AttemptState.PLANNED order by a.id",
            Long.class)
        .setParameter("dispatch", dispatchId)
        .getResultList();
  }

  int lastGeneration(Notification notification, ChannelKind channel) {
    return em.createQuery(
            "select max(a.generation) from Attempt a"
                + " where a.notification = :notification and a.channel = :channel",
            Integer.class)
        .setParameter("notification", notification)
        .setParameter("channel", channel)
        .getSingleResult();
  }

  /** Why the last message to this endpoint failed, unless it did not. */
  Optional<String> lastFailure(String endpoint) {
    return em.createQuery(
            "select a from Attempt a where a.endpoint = :endpoint order by a.id desc",
            Attempt.class)
        .setParameter("endpoint", endpoint)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .filter(last -> last.state() == AttemptState.FAILED)
        .map(Attempt::error);
  }

  /**
   * The attempt that a provider means.
   *
   * @param idemKey our key, or null
   * @param providerRef what the provider calls it, or null
   */
  public Optional<Long> findReported(String idemKey, String providerRef) {
    var value = idemKey == null ? providerRef : idemKey;
    var column = idemKey == null ? "providerRef" : "idemKey";
    return em.createQuery(
            "select a.id from Attempt a where a." + column + " = :value order by a.id desc",
            Long.class)
        .setParameter("value", value)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private List<Long> idsWhere(String condition, Instant moment) {
    return em.createQuery(
            "select a.id from Attempt a where " + condition + " order by a.id", Long.class)
        .setParameter("moment", moment)
        .getResultList();
  }
}
