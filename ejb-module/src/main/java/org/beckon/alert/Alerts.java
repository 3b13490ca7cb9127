package org.beckon.alert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.beckon.notification.AttemptState;
import org.beckon.notification.Attempts;
import org.beckon.notification.Chronicle;
import org.beckon.platform.NotFound;
import org.beckon.platform.Roles;
import org.beckon.security.CallerAccount;

/**
 * What a technician finds after signing in, until it is read (S1-43); so do supervisors and
 * administrators what they have to know (B8.3).
 */
@Stateless
@RolesAllowed({Roles.TECHNICIAN, Roles.SUPERVISOR, Roles.ADMIN})
public class Alerts {

  private static final String MINE =
      """
      select new org.beckon.alert.AlertLine(a.id, n.type, n.subject, n.brief, n.assignmentId,
        a.sentAt)
      from Attempt a join a.notification n
      where (n.technicianId = :me or n.accountId = :account)
        and a.channel = org.beckon.gateway.ChannelKind.IN_APP
        and a.state in :states
      order by a.id desc
      """;
  private static final int MOST = 50;

  @PersistenceContext EntityManager em;
  @Inject Attempts attempts;
  @Inject Chronicle chronicle;
  @Inject CallerAccount account;
  @Inject Clock clock;

  /** Newest first. What is shown is delivered. */
  public List<AlertLine> unread() {
    var lines =
        em.createQuery(MINE, AlertLine.class)
            .setParameter("me", technician())
            .setParameter("account", account.id())
            .setParameter("states", List.of(AttemptState.SENT, AttemptState.DELIVERED))
            .setMaxResults(MOST)
            .getResultList();
    lines.forEach(line -> report(line.id(), AttemptState.DELIVERED));
    return lines;
  }

  /** Somebody else's alert might as well not exist. Reading twice is reading. */
  public void read(List<Long> ids) {
    for (var id : ids) {
      if (!isMine(id)) {
        throw new NotFound("alert", id);
      }
      report(id, AttemptState.READ);
    }
  }

  private void report(long id, AttemptState state) {
    var attempt = attempts.getForUpdate(id);
    if (attempt.reported(state, null, null, clock.instant())) {
      chronicle.moved(attempt);
    }
  }

  private boolean isMine(long id) {
    return em.createQuery(
                """
            select count(a) from Attempt a join a.notification n
            where a.id = :id and (n.technicianId = :me or n.accountId = :account)
              and a.channel = org.beckon.gateway.ChannelKind.IN_APP
            """,
                Long.class)
            .setParameter("id", id)
            .setParameter("me", technician())
            .setParameter("account", account.id())
            .getSingleResult()
        == 1;
  }

  /** One that nobody has for somebody who is no technician. */
  private long technician() {
    return account.technicianId().orElse(-1);
  }
}
