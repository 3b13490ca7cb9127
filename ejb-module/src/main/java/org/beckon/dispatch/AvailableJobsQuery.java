package org.beckon.dispatch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Roles;
import org.beckon.schedule.OpenSlots;
import org.beckon.schedule.PlaceJob;
import org.beckon.security.CallerAccount;
import org.beckon.settings.Settings;
import org.beckon.technician.Technician;
import org.beckon.technician.Technicians;

/** What technicians may take, in a constant number of statements (S2-29, S2-30). */
@Stateless
@RolesAllowed(Roles.TECHNICIAN)
public class AvailableJobsQuery {

  /** More than anybody reads on a phone; the nearest come first. */
  private static final int MOST = 100;

  private static final int SLOTS = 6;

  /** Accepted work without a visit, and visits to come with a place that nobody holds. */
  private static final String OPEN =
      """
      select j.id, a.id, coalesce(a.version, j.version), j.number, j.title, c.name, s.city,
        s.postal_code, j.priority, a.starts_at, a.ends_at, j.due_at, j.estimated_minutes, s.zone,
        s.latitude, s.longitude
      from job j
      join customer c on c.id = j.customer_id
      join site s on s.id = j.site_id
      left join appointment a on a.job_id = j.id and a.status in ('SCHEDULED', 'DISPATCHED')
        and a.starts_at > cast(?1 as timestamptz)
      where j.status = 'UNSCHEDULED' and a.id is null
        or j.status in ('SCHEDULED', 'DISPATCHED', 'IN_PROGRESS', 'PAUSED') and exists (
          select 1 from assignment g where g.appointment_id = a.id and g.status = 'OPEN')
          and not exists (select 1 from assignment h
            where h.appointment_id = a.id and h.technician_id = ?2
              and h.status not in ('DECLINED', 'TIMED_OUT', 'RECALLED', 'REASSIGNED', 'CANCELED'))
      order by a.starts_at, j.due_at nulls last, j.id
      limit 1000
      """;

  private static final Comparator<AvailableJob> NEAREST =
      Comparator.comparing(AvailableJob::isSkilled)
          .reversed()
          .thenComparing(AvailableJob::kilometers, Comparator.nullsLast(Comparator.naturalOrder()));

  @PersistenceContext EntityManager em;
  @Inject Settings settings;
  @Inject CallerAccount account;
  @Inject Technicians technicians;
  @Inject OpenSlots slots;
  @Inject Clock clock;

  /** Those the caller is skilled for first, then the nearest. Refused while it is switched off. */
  public List<AvailableJob> jobs(AvailableFilter filter) {
    SelfDispatching.refuseOff(settings);
    var me = technicians.get(SelfDispatching.me(account));
    var rows = open(me.id());
    var skills = skills(rows);
    return rows.stream()
        .map(row -> AvailableRow.of(row).job(me, skills.getOrDefault(key(row), List.of()), clock))
        .filter(job -> isWanted(job, filter, me))
        .sorted(NEAREST)
        .limit(MOST)
        .toList();
  }

  /**
   * When the caller could do a job that has no visit yet: the next starts that fit their hours and
   * what they hold already.
   */
  public List<Instant> starts(long jobId) {
    SelfDispatching.refuseOff(settings);
    var me = SelfDispatching.me(account);
    return slots.starts(new PlaceJob(jobId, null, 0, me, clock.instant(), null, null), SLOTS);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> open(long me) {
    return em.createNativeQuery(OPEN)
        .setParameter(1, clock.instant().toString())
        .setParameter(2, me)
        .getResultList();
  }

  private Map<Long, List<RequiredSkill>> skills(List<Object[]> rows) {
    var ids = rows.stream().map(AvailableJobsQuery::key).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select j.id, k.name, k.level from Job j join j.requiredSkills k"
                    + " where j.id in :ids order by k.name",
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(
                groupingBy(
                    row -> (Long) row[0],
                    mapping(row -> RequiredSkill.of((String) row[1], (Integer) row[2]), toList())));
  }

  private static boolean isWanted(AvailableJob job, AvailableFilter filter, Technician me) {
    var isNear =
        filter.kilometers() == null
            || job.kilometers() != null && job.kilometers() <= filter.kilometers();
    var isThen =
        filter.day() == null
            || job.startsAt() == null
            || job.startsAt().atZone(me.zone()).toLocalDate().equals(filter.day());
    return isNear && isThen && (!filter.skilled() || job.isSkilled());
  }

  private static Long key(Object[] row) {
    return ((Number) row[0]).longValue();
  }
}
