package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;

/** Which searches somebody has to look after, and in which order. */
@ApplicationScoped
class DueSearches {

  private static final int MOST = 500;

  private static final String CUE_HAS_COME =
      "select s.dispatch_id from search s where s.cue_at <= ?1 and s.dispatch_id % ?3 = ?2"
          + " order by s.cue_at, s.dispatch_id limit "
          + MOST;

  /** Those that have not yet heard what became of a question; that it has left, after a while. */
  private static final String HAVE_NOT_HEARD =
      """
      select distinct c.dispatch_id from leg l
        join candidate c on c.id = l.candidate_id join attempt t on t.id = l.attempt_id
        join dispatch d on d.id = c.dispatch_id
        join search s on s.dispatch_id = d.id
      where l.state = 'IN_FLIGHT' and d.status <> 'PAUSED' and (s.cue_at is null or s.cue_at > ?1)
        and t.state in ('SENT', 'DELIVERED', 'READ', 'FAILED', 'CANCELED')
        and c.dispatch_id % ?3 = ?2 and (t.state <> 'SENT' or t.state_since <= ?4)
      order by 1 limit\s"""
          + MOST;

  /** Counted no further than it matters. */
  private static final String LEAVING =
      """
      select count(*) from (
        select 1 from attempt t left join dispatch d on d.id = t.dispatch_id
        where t.state = 'PLANNED' and t.due_at <= ?1 and (d.id is null or d.status = 'ACTIVE')
          and t.channel not in (select g.channel from gateway_away g) limit ?2) leaving
      """;

  /** Questions that wait for one gateway. */
  private static final String WAITING =
      """
      select distinct a.dispatch_id from attempt a join dispatch d on d.id = a.dispatch_id
      where a.channel = ?1 and a.state = 'PLANNED' and d.status = 'ACTIVE' order by 1
      """;

  @PersistenceContext EntityManager em;

  /**
   * The longest overdue first. Those whose cue has come are to ask somebody, or to go on: as long
   * as there are many, what was handed over and only has to be written down waits (B8.5).
   *
   * @param share which one of the shares, from 0: each has searches of its own
   * @param patience how long it may have waited that a question was handed over
   */
  List<Long> due(Instant now, int share, int shares, Duration patience) {
    var called = ids(query(CUE_HAS_COME, now, share, shares));
    return called.size() == MOST
        ? called
        : Stream.concat(called.stream(), news(now, share, shares, patience)).toList();
  }

  private Stream<Long> news(Instant now, int share, int shares, Duration patience) {
    var since = now.minus(patience).atOffset(ZoneOffset.UTC);
    return ids(query(HAVE_NOT_HEARD, now, share, shares).setParameter(4, since)).stream();
  }

  private Query query(String which, Instant now, int share, int shares) {
    return em.createNativeQuery(which)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .setParameter(2, share)
        .setParameter(3, shares);
  }

  /** Whether more messages than that could leave and have not. */
  boolean isLeaving(int many, Instant now) {
    return number(
            em.createNativeQuery(LEAVING)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, many + 1)
                .getSingleResult())
        > many;
  }

  /** Those that wait for a question to be handed over by that channel. */
  List<Long> waitingFor(ChannelKind channel) {
    return ids(em.createNativeQuery(WAITING).setParameter(1, channel.name()));
  }

  private static List<Long> ids(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(DueSearches::number).toList();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
