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
import org.beckon.platform.Forbidden;
import org.beckon.platform.NotFound;
import org.beckon.platform.Roles;
import org.beckon.security.CallerAccount;

/** What a technician finds after signing in, until it is read (S1-43). */
@Stateless
@RolesAllowed(Roles.TECHNICIAN)
public class Alerts {

  private static final String MINE =
      """
      select new org.beckon.alert.AlertLine(a.id, n.type, n.subject, n.brief, n.assignmentId,
        a.sentAt)
      from Attempt a join a.notification n
      where n.technicianId = :me and a.channel = org.beckon.gateway.ChannelKind.IN_APP
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
            .setParameter("me", me())
            .setParameter("states", List.of(AttemptState.SENT, AttemptState.DELIVERED))
            .setMaxResults(MOST)
            .getResultList();
    lines.forEach(line -> report(line.id(), AttemptState.DELIVERED));
    return lines;
  }

  /** Somebody else's alert might as well not exist. Reading twice is reading. */
  public void read(List<Long> ids) {
    var me = me();
    for (var id : ids) {
      if (!isMine(id, me)) {
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

  private boolean isMine(long id, long me) {
    return em.createQuery(
                """
            select count(a) from Attempt a join a.notification n
            where a.id = :id and n.technicianId = :me
              and a.channel = org.beckon.gateway.ChannelKind.IN_APP
            """,
                Long.class)
            .setParameter("id", id)
            .setParameter("me", me)
            .getSingleResult()
        == 1;
  }

  private long me() {
    return account
        .technicianId()
        .orElseThrow(() -> new Forbidden("technician.none", "You are no technician."));
  }
}
