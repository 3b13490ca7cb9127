package org.beckon.dispatch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.live.JobChanged;

/**
 * Marks whoever is longer on site than was planned (S1-30, D.3). Their state does not change, nor
 * does the version of anything: a technician who checks out meanwhile is not told to look again.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OverrunLedger {

  /** Marked where it is found, so that two nodes never find the same. */
  private static final String MARK =
      """
      with late as (
        select g.id, a.id as visit, a.job_id as job, a.ends_at - a.starts_at as planned
        from assignment g join appointment a on a.id = g.appointment_id
        where g.status = 'ON_SITE' and g.overran_at is null
          and g.status_since + (a.ends_at - a.starts_at) < ?1
        order by g.id for update of g skip locked)
      update assignment g set overran_at = ?1 from late where late.id = g.id
      returning late.job, late.visit, g.id, g.technician_id,
        cast(extract(epoch from late.planned) / 60 as bigint)
      """;

  @PersistenceContext EntityManager em;
  @Inject History history;
  @Inject Event<JobChanged> changed;
  @Inject Clock clock;

  /** Once for every overrun, however often it is called. */
  public void mark() {
    var now = clock.instant();
    found(now).forEach(row -> tell(row, now));
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> found(Instant now) {
    return em.createNativeQuery(MARK).setParameter(1, now.atOffset(ZoneOffset.UTC)).getResultList();
  }

  private void tell(Object[] row, Instant now) {
    history.add(
        Happening.of("assignment.overran")
            .job(number(row[0]))
            .appointment(number(row[1]))
            .assignment(number(row[2]))
            .technician(number(row[3]))
            .change(null, number(row[4]) + " min"),
        now);
    changed.fire(new JobChanged(number(row[0])));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
