package org.beckon.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.job.Priority;
import org.beckon.schedule.ConflictKind;
import org.beckon.settings.Severity;

/** Reads open exceptions. Has no roles: the boundaries that use it do. */
@ApplicationScoped
public class ExceptionReader {

  private static final String LINES =
      """
      select e.id, e.version, e.kind, e.severity, e.words, e.since, e.cause, j.id, j.number,
        j.title, c.name, p.city, j.priority,
        (select string_agg(k.skill, ', ' order by k.skill) from job_skill k where k.job_id = j.id),
        a.id, a.version, a.starts_at, a.ends_at, s.id, s.version, s.status,
        t.id, t.name,
        a.time_locked and a.person_locked or exists (select from locked_day l
          where l.technician_id = t.id and l.day between
            cast(a.starts_at at time zone t.zone as date)
            and cast((a.ends_at - interval '1 microsecond') at time zone t.zone as date))
      from plan_exception e
      join assignment s on s.id = e.assignment_id join technician t on t.id = e.technician_id
      join appointment a on a.id = s.appointment_id join job j on j.id = a.job_id
      join customer c on c.id = j.customer_id join site p on p.id = j.site_id
      where e.resolved_at is null
      """;
  private static final String IN_ORDER = " order by a.starts_at, e.id limit ?2 offset ?3";

  @PersistenceContext EntityManager em;

  /** Those of a job, by time. */
  public List<ExceptionLine> ofJob(long jobId) {
    return lines(LINES + " and j.id = ?1 order by a.starts_at, e.id", jobId);
  }

  /** How many there are altogether. */
  public long count() {
    return count(null);
  }

  /** When everything was looked at last; empty before the first night. */
  public Optional<Instant> lastCheckedAt() {
    return em.createQuery(
            """
            select r.finishedAt from RecheckRun r where r.finishedAt is not null
            order by r.finishedAt desc
            """,
            Instant.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** By time; of everybody when {@code technicianId} is null. */
  List<ExceptionLine> page(Long technicianId, int offset, int limit) {
    return technicianId == null
        ? lines(LINES + " and ?1 is null" + IN_ORDER, technicianId, limit, offset)
        : lines(LINES + " and t.id = ?1" + IN_ORDER, technicianId, limit, offset);
  }

  /** Of everybody when {@code technicianId} is null. */
  long count(Long technicianId) {
    return em.createQuery(
            """
            select count(e) from PlanException e
            where e.resolution is null and (:technician = 0L or e.technician.id = :technician)
            """,
            Long.class)
        .setParameter("technician", technicianId == null ? 0L : technicianId)
        .getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private List<ExceptionLine> lines(String sql, Object... parameters) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(ExceptionReader::line).toList();
  }

  private static ExceptionLine line(Object[] row) {
    return new ExceptionLine(
        number(row[0]),
        (int) number(row[1]),
        ConflictKind.valueOf((String) row[2]),
        Severity.valueOf((String) row[3]),
        (String) row[4],
        instant(row[5]),
        RecheckCause.valueOf((String) row[6]),
        number(row[7]),
        (String) row[8],
        (String) row[9],
        (String) row[10],
        (String) row[11],
        Priority.valueOf((String) row[12]),
        (String) row[13],
        number(row[14]),
        (int) number(row[15]),
        instant(row[16]),
        instant(row[17]),
        number(row[18]),
        (int) number(row[19]),
        AssignmentStatus.valueOf((String) row[20]),
        number(row[21]),
        (String) row[22],
        (Boolean) row[23]);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) value).toInstant();
  }
}
