package org.beckon.recheck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.lock.DayLocked;

/** Whose plan has to be looked at again. Triggers of the database write most of these rows. */
@ApplicationScoped
class RecheckMarks {

  @PersistenceContext EntityManager em;

  /** Locks came to the schema after the triggers. */
  void onLockedDay(@Observes DayLocked event) {
    em.createNativeQuery(
            "insert into recheck_mark (technician_id, cause) values (?1, 'LOCKED_DAY')")
        .setParameter(1, event.technicianId())
        .executeUpdate();
  }

  /** Those who have waited longest. */
  @SuppressWarnings("unchecked")
  List<Long> technicians(int most) {
    List<Number> ids =
        em.createNativeQuery(
                """
                select technician_id from recheck_mark
                group by technician_id order by min(id) limit ?1
                """)
            .setParameter(1, most)
            .getResultList();
    return ids.stream().map(Number::longValue).sorted().toList();
  }

  /**
   * Nobody plans for these people until the transaction is over, and what others have planned is
   * there to be seen. In the order of ids, as everybody locks them.
   */
  void lock(Collection<Long> technicianIds) {
    em.createNativeQuery(
            """
            select id from technician where id in (select unnest(cast(?1 as bigint[])))
            order by id for no key update
            """)
        .setParameter(1, array(technicianIds))
        .getResultList();
  }

  /** By technician, what has changed; from now on the caller sees to it. */
  @SuppressWarnings("unchecked")
  Map<Long, Set<RecheckCause>> take(Collection<Long> technicianIds) {
    List<Object[]> marks =
        em.createNativeQuery(
                """
                select id, technician_id, cause from recheck_mark
                where technician_id in (select unnest(cast(?1 as bigint[])))
                """)
            .setParameter(1, array(technicianIds))
            .getResultList();
    em.createNativeQuery(
            "delete from recheck_mark where id in (select unnest(cast(?1 as bigint[])))")
        .setParameter(1, array(marks.stream().map(mark -> number(mark[0])).toList()))
        .executeUpdate();
    return marks.stream()
        .collect(
            groupingBy(
                mark -> number(mark[1]),
                mapping(mark -> RecheckCause.valueOf((String) mark[2]), toSet())));
  }

  private static Long number(Object value) {
    return ((Number) value).longValue();
  }

  private static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
