package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads whose days have changed, and those days. Never in the caller's transaction: what that has
 * written and may take back must not get into a picture that everybody looks at.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PlanNews {

  @PersistenceContext EntityManager em;
  @Inject StaffReader reader;

  /** Somebody's days changed in a transaction. */
  record Change(long transaction, long technicianId) {}

  /**
   * What can be seen now.
   *
   * @param first what cannot be seen yet has this transaction number or a higher one
   * @param forgottenBelow changes of earlier transactions are no longer listed
   * @param changes of those transactions that were asked for
   */
  record News(long first, long forgottenBelow, Set<Change> changes) {}

  /** One statement, and so one snapshot: a transaction would only add a round trip. */
  @Transactional(TxType.NOT_SUPPORTED)
  News since(long transaction) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint),
                  h.forgotten_below, c.xid, c.technician_id
                from plan_change_horizon h left join plan_change c on c.xid >= ?1
                """)
            .setParameter(1, transaction)
            .getResultList();
    var changes = new HashSet<Change>();
    for (var row : rows) {
      if (row[2] != null) {
        changes.add(new Change(number(row[2]), number(row[3])));
      }
    }
    return new News(number(rows.get(0)[0]), number(rows.get(0)[1]), changes);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  /** Everybody who is active, with what touches that time. */
  Staff everybody(Instant from, Instant until) {
    return reader.everybody(from, until);
  }

  /** Those of them who are active. */
  Staff these(Collection<Long> technicianIds, Instant from, Instant until) {
    return reader.active(technicianIds, from, until);
  }

  /** Drops what every node has read. */
  void forget() {
    em.createNativeQuery("select cast(forget_plan_changes() as text)").getResultList();
  }
}
