package org.beckon.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.beckon.job.Priority;
import org.beckon.platform.NotFound;
import org.beckon.platform.Page;
import org.beckon.platform.Roles;

/** Reads runs. Nothing here changes anything. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class RunQuery {

  private static final String SHEET =
      """
      select r.id, r.version, r.status, r.opened_by, r.opened_at, r.times, r.begins_at, count(w.id),
        count(*) filter (where w.state = 'FITS'), count(*) filter (where w.state = 'CONFLICT'),
        count(*) filter (where w.state = 'WAITING'), count(*) filter (where w.state = 'SENT'),
        count(*) filter (where w.state = 'FAILED')
      from dispatch_run r left join run_row w on w.run_id = r.id
      where (?1 = -1 or r.id = ?1) group by r.id order by r.id desc
      """;

  private static final String LINES =
      """
      select w.id, j.id, w.appointment_id, j.number, j.title, c.name, s.city, s.postal_code,
        j.priority, w.technician_id, t.name, w.starts_at, w.minutes, s.zone, w.notes,
        w.override_reason, w.state, w.says
      from run_row w
      join job j on j.id = w.job_id
      join customer c on c.id = j.customer_id
      join site s on s.id = j.site_id
      left join technician t on t.id = w.technician_id
      where w.run_id = ?1
        and (not ?2 or w.state in ('CONFLICT', 'FAILED'))
      order by w.position
      """;

  @PersistenceContext EntityManager em;

  public RunSheet get(long runId) {
    return sheets(em.createNativeQuery(SHEET).setParameter(1, runId)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("run", runId));
  }

  /** Newest first. */
  public List<RunSheet> recent(int limit) {
    return sheets(em.createNativeQuery(SHEET).setParameter(1, -1L).setMaxResults(limit));
  }

  /**
   * In their order.
   *
   * @param inTrouble only those that do not fit, or were refused
   */
  public Page<RunLine> lines(long runId, boolean inTrouble, int offset, int limit) {
    var sheet = get(runId);
    var lines =
        rows(
                em.createNativeQuery(LINES)
                    .setParameter(1, runId)
                    .setParameter(2, inTrouble)
                    .setFirstResult(offset)
                    .setMaxResults(limit))
            .stream()
            .map(RunQuery::line)
            .toList();
    var total = inTrouble ? sheet.conflicts() + sheet.failed() : sheet.total();
    return new Page<>(lines, total, offset);
  }

  private static List<RunSheet> sheets(Query query) {
    return rows(query).stream()
        .map(
            row ->
                new RunSheet(
                    ((Number) row[0]).longValue(),
                    number(row[1]),
                    RunStatus.valueOf((String) row[2]),
                    (String) row[3],
                    DispatchRuns.instant(row[4]),
                    RunTimes.valueOf((String) row[5]),
                    DispatchRuns.instant(row[6]),
                    number(row[7]),
                    number(row[8]),
                    number(row[9]),
                    number(row[10]),
                    number(row[11]),
                    number(row[12])))
        .toList();
  }

  private static RunLine line(Object[] row) {
    return new RunLine(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        row[2] == null ? null : ((Number) row[2]).longValue(),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        Priority.valueOf((String) row[8]),
        row[9] == null ? null : ((Number) row[9]).longValue(),
        (String) row[10],
        DispatchRuns.instant(row[11]),
        number(row[12]),
        (String) row[13],
        (String) row[14],
        (String) row[15],
        RowState.valueOf((String) row[16]),
        (String) row[17]);
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }
}
