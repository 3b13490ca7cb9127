package org.beckon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** What people know from us, so that nobody is told what they know (C12). */
@ApplicationScoped
public class Told {

  @PersistenceContext EntityManager em;

  /**
   * The details as the holder of a place was told them last, or would have been if a channel were
   * in use; what was withdrawn before it left does not count. Empty for somebody who knows nothing.
   */
  public Optional<String> lastOf(long assignmentId) {
    return em.createQuery(
            """
            select n.text from Attempt a join a.notification n
            where n.assignmentId = :assignment
              and a.state <> org.beckon.notification.AttemptState.CANCELED
            order by n.id desc
            """,
            String.class)
        .setParameter("assignment", assignmentId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
