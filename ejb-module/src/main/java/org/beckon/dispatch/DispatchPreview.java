package org.beckon.dispatch;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.beckon.platform.Roles;

/**
 * Shows what a dispatch would tell people, word for word (S1-35), by doing it and taking all of it
 * back: the transaction never commits, so that there is no second place where texts are made.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class DispatchPreview {

  private static final String TEXTS =
      """
      select new org.beckon.dispatch.PreviewText(n.recipientName, n.subject, n.text,
        (select min(a.error) from Attempt a where a.notification = n
          and a.state = org.beckon.notification.AttemptState.DISABLED))
      from Notification n
      where n.appointmentId = :visit
        and n.type = org.beckon.notification.NoticeType.DISPATCH
        and n.id > :last
      order by n.id
      """;

  @Resource SessionContext context;
  @PersistenceContext EntityManager em;
  @Inject JobDispatching dispatching;

  /** One text a technician. Refused as the dispatch itself would be; stores nothing, ever. */
  public List<PreviewText> texts(DispatchJob command) {
    try {
      var last = last();
      var visit = dispatching.dispatch(command.atOnce());
      return em.createQuery(TEXTS, PreviewText.class)
          .setParameter("visit", visit)
          .setParameter("last", last)
          .getResultList();
    } finally {
      context.setRollbackOnly();
    }
  }

  private long last() {
    return em.createQuery("select coalesce(max(n.id), 0) from Notification n", Long.class)
        .getSingleResult();
  }
}
