package org.beckon.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.beckon.platform.Like;
import org.beckon.platform.NotFound;
import org.beckon.platform.Page;
import org.beckon.platform.Roles;

/** Lists jobs: searched, filtered, sorted, a page at a time (S1-02). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AGENT, Roles.ERP})
public class JobQuery {

  private static final String FROM =
      """
       from job j
      join customer c on c.id = j.customer_id
      join site s on s.id = j.site_id
      left join lateral (
        select a.id, a.starts_at from appointment a
        where a.job_id = j.id and a.status <> 'CANCELED'
        order by a.status in ('COMPLETE', 'INCOMPLETE'), a.starts_at limit 1) v on true
      left join lateral (
        select string_agg(t.name, ', ' order by g.place) as names,
          (array_agg(g.status order by array_position(
            array['ON_SITE', 'EN_ROUTE', 'ACKNOWLEDGED', 'SENT', 'PLANNED'], g.status::text)))[1] as progress
        from assignment g join technician t on t.id = g.technician_id
        where g.appointment_id = v.id
          and g.status not in ('DECLINED', 'TIMED_OUT', 'RECALLED', 'REASSIGNED', 'CANCELED')) n on true
      left join lateral (
        select min(case d.status when 'PAUSED' then 'PAUSED' else 'ACTIVE' end) as status
        from appointment x join stack_place p on p.appointment_id = x.id
          join search q on q.stack_id = p.stack_id join dispatch d on d.id = q.dispatch_id
        where x.job_id = j.id and d.status in ('ACTIVE', 'HELD', 'PAUSED')) f on true
      where (lower(j.number) like ?1 escape '!' or lower(j.title) like ?1 escape '!'
          or lower(c.name) like ?1 escape '!' or lower(s.city) like ?1 escape '!')
        and (?2 = '' or j.status = any(string_to_array(?2, ',')))
        and (?3 = -1 or j.customer_id = ?3)
        and (?4 = -1 or j.id = ?4)
        and (?5 = -1 and ?6 = '' or exists (
          select 1 from appointment x
          where x.job_id = j.id and x.status in ('SCHEDULED', 'DISPATCHED', 'EN_ROUTE', 'STARTED')
            and (?6 = '' or x.starts_at >= cast(nullif(?6, '') as timestamptz)
              and x.starts_at < cast(nullif(?7, '') as timestamptz))
            and (?5 = -1 or exists (
              select 1 from assignment y where y.appointment_id = x.id and y.technician_id = ?5
                and y.status in ('PLANNED', 'SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE')))))
        and (lower(s.city) like ?8 escape '!' or lower(s.postal_code) like ?9 escape '!')
        and (?10 = '' or j.kind = ?10)
      """;
  private static final String LINE =
      """
      select j.id, j.version, j.number, j.title, j.status, j.priority, c.id, c.name, s.city,
        j.due_at, v.starts_at, n.names, n.progress, s.postal_code,
        f.status
      """;

  private static final String READY =
      """
      select j.id from job j join appointment a on a.job_id = j.id
      where a.status = 'SCHEDULED' and a.starts_at >= cast(?1 as timestamptz)
        and a.starts_at < cast(?2 as timestamptz)
        and exists (
          select 1 from assignment g where g.appointment_id = a.id and g.status = 'PLANNED')
      group by j.id order by min(a.starts_at), j.id
      """;

  @PersistenceContext EntityManager em;

  public Page<JobLine> page(JobFilter filter, int offset, int limit) {
    var query =
        em.createNativeQuery(LINE + FROM + filter.sort().orderBy(filter.descending()))
            .setFirstResult(offset)
            .setMaxResults(limit);
    var count = em.createNativeQuery("select count(*)" + FROM);
    return new Page<>(
        lines(bound(query, filter, -1)),
        ((Number) bound(count, filter, -1).getSingleResult()).longValue(),
        offset);
  }

  /** Those that match, in their order, as far as anybody can look over them. */
  public List<Long> ids(JobFilter filter, int limit) {
    var query =
        em.createNativeQuery("select j.id" + FROM + filter.sort().orderBy(filter.descending()));
    return ids(bound(query, filter, -1).setMaxResults(limit));
  }

  /** Jobs with a visit in that time that has somebody and was not sent yet, by time (S1-105). */
  public List<Long> ready(Instant from, Instant until) {
    return ids(
        em.createNativeQuery(READY)
            .setParameter(1, from.toString())
            .setParameter(2, until.toString()));
  }

  @SuppressWarnings("unchecked")
  private static List<Long> ids(Query query) {
    return ((List<Number>) query.getResultList()).stream().map(Number::longValue).toList();
  }

  public JobLine line(long jobId) {
    return lines(bound(em.createNativeQuery(LINE + FROM), JobFilter.all(), jobId)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("job", jobId));
  }

  private static Query bound(Query query, JobFilter filter, long jobId) {
    return query
        .setParameter(1, Like.containing(filter.text()))
        .setParameter(
            2, filter.statuses().stream().map(JobStatus::name).collect(Collectors.joining(",")))
        .setParameter(3, filter.customerId() == null ? -1L : filter.customerId())
        .setParameter(4, jobId)
        .setParameter(
            5, filter.route().technicianId() == null ? -1L : filter.route().technicianId())
        .setParameter(6, text(filter.route().from()))
        .setParameter(7, text(filter.route().until()))
        .setParameter(8, Like.containing(filter.area()))
        .setParameter(9, Like.containing(filter.area()).substring(1))
        .setParameter(10, filter.kind() == null ? "" : filter.kind().name());
  }

  @SuppressWarnings("unchecked")
  private static List<JobLine> lines(Query query) {
    return ((List<Object[]>) query.getResultList()).stream().map(JobQuery::line).toList();
  }

  private static JobLine line(Object[] row) {
    return new JobLine(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).intValue(),
        (String) row[2],
        (String) row[3],
        JobStatus.valueOf((String) row[4]),
        Priority.valueOf((String) row[5]),
        ((Number) row[6]).longValue(),
        (String) row[7],
        (String) row[8],
        instant(row[9]),
        instant(row[10]),
        (String) row[11],
        row[12] == null ? null : AssignmentStatus.valueOf((String) row[12]),
        (String) row[13],
        row[14] == null ? null : DispatchStatus.valueOf((String) row[14]));
  }

  private static String text(Instant time) {
    return time == null ? "" : time.toString();
  }

  private static Instant instant(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return value == null ? null : ((java.sql.Timestamp) value).toInstant();
  }
}
