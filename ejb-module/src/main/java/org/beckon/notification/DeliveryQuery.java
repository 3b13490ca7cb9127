package org.beckon.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.beckon.gateway.Outages;
import org.beckon.platform.Page;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;

/** What dispatchers see of messages: who was told what, how, when, and did it arrive. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class DeliveryQuery {

  private static final String LINES =
      """
      select new org.beckon.notification.DeliveryLine(a.id, n.type, n.noticeClass, n.jobId,
        a.channel, n.recipientName, a.endpoint, n.subject, a.state, a.stateSince, a.error, a.tries,
        a.generation, a.mayRepeat)
      from Attempt a join a.notification n
      """;

  private static final String OF_KIND = " where n.noticeClass in :classes and a.state in :states";

  @PersistenceContext EntityManager em;
  @Inject Outages outages;

  /** In the order in which they were planned. */
  public List<DeliveryLine> ofJob(long jobId) {
    return withOutages(
        em.createQuery(
                LINES + " where n.jobId = :job order by a.plannedAt, a.id", DeliveryLine.class)
            .setParameter("job", jobId)
            .getResultList());
  }

  /** Latest change first. */
  public Page<DeliveryLine> recent(
      Set<NoticeClass> classes, Set<AttemptState> states, int offset, int limit) {
    var lines =
        em.createQuery(
                LINES + OF_KIND + " order by a.stateSince desc, a.id desc", DeliveryLine.class)
            .setParameter("classes", classes)
            .setParameter("states", states)
            .setFirstResult(Require.between("offset", 0, Integer.MAX_VALUE, offset))
            .setMaxResults(Require.between("limit", 1, 200, limit))
            .getResultList();
    return new Page<>(withOutages(lines), count(classes, states), offset);
  }

  /** What waits for a gateway that is away says so, whatever it would say else (B8.3). */
  private List<DeliveryLine> withOutages(List<DeliveryLine> lines) {
    var away = outages.all().keySet();
    return lines.stream()
        .map(
            line ->
                line.state() == AttemptState.PLANNED && away.contains(line.channel())
                    ? line.waitingFor(line.channel())
                    : line)
        .toList();
  }

  private long count(Set<NoticeClass> classes, Set<AttemptState> states) {
    return em.createQuery(
            "select count(a) from Attempt a join a.notification n" + OF_KIND, Long.class)
        .setParameter("classes", classes)
        .setParameter("states", states)
        .getSingleResult();
  }
}
