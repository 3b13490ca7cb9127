package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.beckon.platform.Roles;

/** Reads the efforts to send a job's visits. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AGENT, Roles.ERP})
public class DispatchQuery {

  @PersistenceContext EntityManager em;

  /** The latest of each visit, by visit; nobody waits for a visit that is not in it. */
  public Map<Long, DispatchLine> latestOf(long jobId) {
    return em.createQuery(
            """
            select new org.beckon.dispatch.DispatchLine(d.id, d.version, d.appointment.id, d.status,
              d.outcome, d.reason, d.dueAt, d.orderedBy)
            from Dispatch d where d.appointment.job.id = :job order by d.id
            """,
            DispatchLine.class)
        .setParameter("job", jobId)
        .getResultStream()
        .collect(Collectors.toMap(DispatchLine::appointmentId, line -> line, (old, next) -> next));
  }
}
