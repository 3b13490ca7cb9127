package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads cards, in three statements however many there are. Has no roles: the boundaries that use it
 * do.
 */
@ApplicationScoped
class CardReader {

  private static final String COLUMNS =
      """
      select j.id, a.id, coalesce(a.version, j.version), j.number, j.title, c.name, s.city,
        j.priority, j.status, a.status, a.starts_at, a.ends_at, j.due_at, j.estimated_minutes,
        s.zone, s.latitude, s.longitude, k.skills, a.changed_by, a.changed_at,
        a.time_locked, a.person_locked
      from job j
      join customer c on c.id = j.customer_id
      join site s on s.id = j.site_id
      left join lateral (select string_agg(skill, ', ' order by skill) as skills
        from job_skill where job_id = j.id) k on true
      """;

  /** A job paused with its last visit incomplete stays on the board with that visit. */
  private static final String ON_BOARD =
      """
       (a.status in ('SCHEDULED', 'DISPATCHED', 'EN_ROUTE', 'STARTED')
         or a.status = 'INCOMPLETE' and j.status = 'PAUSED')
      """;

  private static final String BACKLOG =
      " j.status in ('DRAFT', 'REQUESTED', 'OFFERED', 'UNSCHEDULED') ";

  @PersistenceContext EntityManager em;
  @Inject AlertReader alerts;

  /** Visits that touch the time, by time; over ones too when asked for. */
  List<BoardCard> visits(Instant from, Instant until, boolean closedToo) {
    var condition = closedToo ? " a.status <> 'DRAFT' " : ON_BOARD;
    return cards(
        em.createNativeQuery(
                COLUMNS
                    + " join appointment a on a.job_id = j.id where "
                    + "tstzrange(a.starts_at, a.ends_at) && tstzrange(cast(?1 as timestamptz), cast(?2 as timestamptz)) and "
                    + condition
                    + " order by a.starts_at, a.id")
            .setParameter(1, from.toString())
            .setParameter(2, until.toString()));
  }

  /** Jobs without a date, most pressing first (S2-12). */
  List<BoardCard> backlog() {
    return cards(
        em.createNativeQuery(
            COLUMNS
                + " left join appointment a on a.job_id = j.id and false where "
                + BACKLOG
                + " order by j.due_at nulls last, j.id"));
  }

  /** All the cards of one job, over or not; at least one. */
  List<BoardCard> ofJob(long jobId) {
    return cards(
        em.createNativeQuery(
                COLUMNS
                    + " left join appointment a on a.job_id = j.id and a.status <> 'DRAFT' and not"
                    + BACKLOG
                    + " where j.id = ?1 order by a.starts_at, a.id")
            .setParameter(1, jobId));
  }

  /** Visits that one technician has, sent or not, over or not, that touch the time, by time. */
  List<BoardCard> visitsWith(long technicianId, Instant from, Instant until) {
    return cards(
        em.createNativeQuery(
                COLUMNS
                    + """
                     join appointment a on a.job_id = j.id
                    where tstzrange(a.starts_at, a.ends_at)
                        && tstzrange(cast(?2 as timestamptz), cast(?3 as timestamptz))
                      and a.status <> 'DRAFT'
                      and exists (select 1 from assignment g where g.appointment_id = a.id
                        and g.technician_id = ?1
                        and g.status not in ('DECLINED', 'TIMED_OUT', 'RECALLED', 'REASSIGNED'))
                    order by a.starts_at, a.id
                    """)
            .setParameter(1, technicianId)
            .setParameter(2, from.toString())
            .setParameter(3, until.toString()));
  }

  /** What one technician was sent that touches the time, by time. */
  List<BoardCard> visitsOf(long technicianId, Instant from, Instant until) {
    return cards(
        em.createNativeQuery(
                COLUMNS
                    + """
                     join appointment a on a.job_id = j.id
                    join assignment g on g.appointment_id = a.id and g.technician_id = ?1
                      and g.status in ('SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE', 'COMPLETE', 'INCOMPLETE')
                    where a.starts_at < cast(?3 as timestamptz) and a.ends_at > cast(?2 as timestamptz)
                    order by a.starts_at, a.id
                    """)
            .setParameter(1, technicianId)
            .setParameter(2, from.toString())
            .setParameter(3, until.toString()));
  }

  /** Everybody who has, or had, a place in a visit of the job. */
  Set<Long> everHeldBy(long jobId) {
    return em.createQuery(
            "select distinct g.technician.id from Assignment g where g.appointment.job.id = :job"
                + " and g.technician is not null",
            Long.class)
        .setParameter("job", jobId)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  private List<BoardCard> cards(Query query) {
    List<CardRow> rows = rows(query).stream().map(CardRow::of).toList();
    var ids = rows.stream().map(CardRow::appointmentId).filter(Objects::nonNull).toList();
    var holders = holders(ids);
    var about = alerts.of(ids);
    return rows.stream()
        .map(
            row ->
                row.card(
                    holders.getOrDefault(row.appointmentId(), List.of()),
                    about.get(row.appointmentId())))
        .toList();
  }

  private Map<Long, List<CardHolder>> holders(List<Long> ids) {
    if (ids.isEmpty()) {
      return Collections.emptyMap();
    }
    var query =
        em.createNativeQuery(
                """
                select g.appointment_id, g.id, g.version, t.id, t.name, g.lead, g.status, g.status_since,
                  g.en_route_at, g.on_site_at, g.finished_at
                from assignment g join technician t on t.id = g.technician_id
                where g.appointment_id in (select unnest(cast(?1 as bigint[])))
                  and g.status not in ('DECLINED', 'TIMED_OUT', 'RECALLED', 'REASSIGNED')
                order by g.place
                """)
            .setParameter(
                1, ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
    return rows(query).stream()
        .collect(
            Collectors.groupingBy(
                row -> ((Number) row[0]).longValue(),
                Collectors.mapping(CardRow::holder, Collectors.toList())));
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }
}
