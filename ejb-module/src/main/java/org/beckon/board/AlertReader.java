package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what is not to be overlooked, in one statement for all visits. */
@ApplicationScoped
class AlertReader {

  /** A dispatch that failed is no news once the visit was sent, or is over. */
  private static final String ALERTS =
      """
      select g.appointment_id, 'OVERRUN', min(g.overran_at), null
      from assignment g
      where g.appointment_id in (select unnest(cast(?1 as bigint[]))) and g.status = 'ON_SITE'
        and g.overran_at is not null
      group by g.appointment_id
      union all
      select a.id, case d.status when 'WAITING' then 'WAITS' else 'NOT_SENT' end, d.due_at, d.reason
      from appointment a join lateral (
        select status, outcome, due_at, reason from dispatch where appointment_id = a.id
        order by id desc limit 1) d on true
      where a.id in (select unnest(cast(?1 as bigint[]))) and a.status = 'SCHEDULED'
        and (d.status = 'WAITING' or d.outcome = 'EXHAUSTED')
      union all
      select p.appointment_id,
        case min(case d.status when 'PAUSED' then 2 else 1 end) when 1 then 'SEARCHES' else 'SEARCH_PAUSED' end,
        max(d.status_since), null
      from stack_place p join search s on s.stack_id = p.stack_id
        join dispatch d on d.id = s.dispatch_id
      where p.appointment_id in (select unnest(cast(?1 as bigint[]))) and d.status in ('ACTIVE', 'HELD', 'PAUSED')
      group by p.appointment_id
      """;

  @PersistenceContext EntityManager em;

  /** By visit; nothing for those of which there is nothing to say. */
  @SuppressWarnings("unchecked")
  Map<Long, CardAlert> of(Collection<Long> appointmentIds) {
    if (appointmentIds.isEmpty()) {
      return Collections.emptyMap();
    }
    List<Object[]> rows =
        em.createNativeQuery(ALERTS)
            .setParameter(
                1,
                appointmentIds.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", "{", "}")))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> ((Number) row[0]).longValue(), CardRow::alert, (one, other) -> one));
  }
}
