package org.beckon.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.platform.NotFound;
import org.beckon.platform.Seen;

/** Where runs and their rows are kept. */
@ApplicationScoped
class DispatchRuns {

  /**
   * The visit that is next to be sent; for a job all of whose visits were sent, one of those, so
   * that sending says so.
   */
  private static final String SELECTED =
      """
      select j.id, v.id, coalesce(v.version, j.version), v.technician_id, v.starts_at,
        coalesce(extract(epoch from v.ends_at - v.starts_at) / 60, j.estimated_minutes)
      from job j left join lateral (
        select a.id, a.version, a.starts_at, a.ends_at, (
          select g.technician_id from assignment g
          where g.appointment_id = a.id and g.status in ('PLANNED', 'SENT', 'ACKNOWLEDGED',
            'EN_ROUTE', 'ON_SITE')
          order by g.status <> 'PLANNED', g.place limit 1) as technician_id
        from appointment a
        where a.job_id = j.id and a.status in ('SCHEDULED', 'DISPATCHED', 'EN_ROUTE', 'STARTED')
        order by a.status <> 'SCHEDULED', a.starts_at limit 1) v on true
      where j.id in (select unnest(cast(?1 as bigint[])))
      """;

  @PersistenceContext EntityManager em;

  void add(DispatchRun run) {
    em.persist(run);
    em.flush();
  }

  void add(RunRow row) {
    em.persist(row);
  }

  void remove(RunRow row) {
    em.remove(row);
  }

  DispatchRun get(long id) {
    return found(em.find(DispatchRun.class, id), id);
  }

  /** Whoever changes a run or its rows queues up here. */
  DispatchRun getForUpdate(long id) {
    return found(em.find(DispatchRun.class, id, LockModeType.PESSIMISTIC_WRITE), id);
  }

  DispatchRun getForUpdate(long id, int seenVersion) {
    var run = getForUpdate(id);
    Seen.check(seenVersion, run.version());
    return run;
  }

  RunRow row(long runId, long rowId) {
    return Optional.ofNullable(em.find(RunRow.class, rowId))
        .filter(row -> row.runId() == runId)
        .orElseThrow(() -> new NotFound("row", rowId));
  }

  RunRow rowForUpdate(long rowId) {
    return Optional.ofNullable(em.find(RunRow.class, rowId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("row", rowId));
  }

  List<RunRow> rows(long runId) {
    return em.createQuery(
            "select r from RunRow r where r.runId = :run order by r.position", RunRow.class)
        .setParameter("run", runId)
        .getResultList();
  }

  /** Those that still have to go out, in their order. */
  List<Long> waiting(long runId) {
    return em.createQuery(
            """
            select r.id from RunRow r where r.runId = :run
              and r.state = org.beckon.run.RowState.WAITING order by r.position
            """,
            Long.class)
        .setParameter("run", runId)
        .getResultList();
  }

  /** Runs on which somebody should be working, and has not begun or ended lately. */
  List<Long> abandoned(Instant before) {
    return em.createQuery(
            """
            select r.id from DispatchRun r where r.statusSince < :before and r.status in (
              org.beckon.run.RunStatus.PLANNING, org.beckon.run.RunStatus.SENDING) order by r.id
            """,
            Long.class)
        .setParameter("before", before)
        .getResultList();
  }

  /** In no particular order; ids of jobs that are not there are left out. */
  @SuppressWarnings("unchecked")
  List<Selected> selected(Collection<Long> jobIds) {
    var ids = jobIds.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    List<Object[]> rows = em.createNativeQuery(SELECTED).setParameter(1, ids).getResultList();
    return rows.stream()
        .map(
            row ->
                new Selected(
                    ((Number) row[0]).longValue(),
                    number(row[1]),
                    ((Number) row[2]).intValue(),
                    number(row[3]),
                    instant(row[4]),
                    ((Number) row[5]).intValue()))
        .toList();
  }

  private static Long number(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }

  static Instant instant(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return value == null ? null : ((Timestamp) value).toInstant();
  }

  private static DispatchRun found(DispatchRun run, long id) {
    return Optional.ofNullable(run).orElseThrow(() -> new NotFound("run", id));
  }
}
