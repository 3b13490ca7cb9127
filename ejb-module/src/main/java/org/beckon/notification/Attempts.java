package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        and a.channel = ?3
      order by n.class, a.due_at, a.id
      limit ?2 for no key update of a skip locked
      """;

  /**
   * Of dispatches that are active, and that nobody is pausing or stopping right now. The dispatch
   * is held shared until the claim is committed, and whoever pauses or stops it holds it alone:
   * after that is committed, nothing of it is claimed (B2.1).
   */
  private static final String NEXT_ASKED =
      """
      select a.id from attempt a join dispatch d on d.id = a.dispatch_id
      where a.state = 'PLANNED' and a.due_at <= ?1 and d.status = 'ACTIVE'
        and a.channel = ?3
      order by a.due_at, a.id
      limit ?2 for no key update of a skip locked for share of d skip locked
      """;

  private static final String THESE =
      "any(array(select cast(unnest(string_to_array(?2, ',')) as bigint)))";

  private static final String THESE_DUE =
      "select a.id from attempt a where a.state = 'PLANNED' and a.due_at <= ?1"
          + " and a.dispatch_id is null and a.id = "
          + THESE
          + " order by a.id for no key update of a skip locked";

  private static final String THESE_ASKED =
      "select a.id from attempt a join dispatch d on d.id = a.dispatch_id"
          + " where a.state = 'PLANNED' and a.due_at <= ?1 and d.status = 'ACTIVE' and a.id = "
          + THESE
          + " order by a.id for no key update of a skip locked for share of d skip locked";

  private static final String LOCK =
      "select a.id from attempt a where a.id = any(array(select cast(unnest(string_to_array(?1, ',')) as bigint)))"
          + " order by a.id for no key update";

  @PersistenceContext EntityManager em;

  void add(Attempt attempt) {
    em.persist(attempt);
  }

  public Attempt get(long id) {
    return Optional.ofNullable(em.find(Attempt.class, id))
        .orElseThrow(() -> new NotFound("attempt", id));
  }

  /** Holds the row until the transaction ends: two workers never decide on it at once. */
  public Attempt getForUpdate(long id) {
    return Optional.ofNullable(em.find(Attempt.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("attempt", id));
  }

  /**
   * The first that are due by a channel and that no other worker is looking at, with what they
   * tell; people who are asked come first.
   */
  public List<Attempt> nextDue(ChannelKind channel, Instant now, int most) {
    var name = channel.name();
    var asked = locked(NEXT_ASKED, now, most, name);
    var told =
        asked.size() < most ? locked(NEXT_DUE, now, most - asked.size(), name) : List.<Long>of();
    return withNotifications(Stream.concat(asked.stream(), told.stream()).toList());
  }

  /** Those of them that are due, whose dispatch is active, and that nobody is looking at. */
  public List<Attempt> due(Collection<Long> ids, Instant now) {
    var these = text(ids);
    var asked = locked(THESE_ASKED, now, these);
    var told = asked.size() < ids.size() ? locked(THESE_DUE, now, these) : List.<Long>of();
    return withNotifications(Stream.concat(asked.stream(), told.stream()).toList());
  }

  /** Held until the transaction ends, whatever their state; with what they tell. */
  public List<Attempt> getForUpdate(Collection<Long> ids) {
    em.createNativeQuery(LOCK).setParameter(1, text(ids)).getResultList();
    return withNotifications(List.copyOf(ids));
  }

  private List<Long> locked(String sql, Instant now, Object... which) {
    var query = em.createNativeQuery(sql).setParameter(1, now.atOffset(ZoneOffset.UTC));
    for (int i = 0; i < which.length; i++) {
      query.setParameter(2 + i, which[i]);
    }
    List<?> ids = query.getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** In that order. */
  private List<Attempt> withNotifications(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        em.createQuery(
                "select a from Attempt a join fetch a.notification where a.id in :ids",
                Attempt.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Attempt::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static String text(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
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
    return em.createQuery(
            "select a.id from Attempt a join a.notification n"
                + " where n.assignmentId = :assignment"
                + " and (n.technicianId = :technician or n.customerId = :customer)"
                + " and a.state = org.beckon.notification.AttemptState.PLANNED order by a.id",
            Long.class)
        .setParameter("assignment", assignmentId)
        .setParameter("technician", recipient.idAs(RecipientKind.TECHNICIAN))
        .setParameter("customer", recipient.idAs(RecipientKind.CUSTOMER))
        .getResultList();
  }

  /** How many are to be handed over by that channel and are not yet, as far as anybody knows. */
  public long waiting(ChannelKind channel) {
    return em.createQuery(
            "select count(a) from Attempt a where a.channel = :channel and a.state in :states",
            Long.class)
        .setParameter("channel", channel)
        .setParameter(
            "states", List.of(AttemptState.PLANNED, AttemptState.IN_FLIGHT, AttemptState.IN_DOUBT))
        .getSingleResult();
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
