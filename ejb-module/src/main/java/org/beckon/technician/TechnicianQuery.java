package org.beckon.technician;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.platform.Like;
import org.beckon.platform.NotFound;
import org.beckon.platform.Page;
import org.beckon.platform.Roles;

/** Reads technicians. Nothing here changes anything. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class TechnicianQuery {

  private static final Duration FAR = Duration.ofDays(400);
  private static final String LINE =
      """
      select new org.beckon.technician.TechnicianLine(t.id, t.version, t.employeeNumber, t.name,
        t.personnelType, t.email, t.active, t.notifyByEmail, t.notifyByPhone, t.notifyByPush,
        t.notifyBySms, t.capacityADay, t.homeLatitude, t.homeLongitude, t.zone, p.number)
      from Technician t left join t.phones p on p.position = t.phoneToCall
      """;
  private static final String MATCHING =
      """
       where (lower(t.name) like :text escape '!' or lower(t.employeeNumber) like :text escape '!')
         and (t.active = true or :inactiveToo = true)
      """;

  @PersistenceContext EntityManager em;
  @Inject Technicians technicians;
  @Inject History history;
  @Inject Clock clock;

  /** Those whose name or number holds the text, by name. */
  public Page<TechnicianLine> page(String text, boolean inactiveToo, int offset, int limit) {
    var pattern = Like.containing(text);
    var items =
        em.createQuery(LINE + MATCHING + " order by lower(t.name), t.id", TechnicianLine.class)
            .setParameter("text", pattern)
            .setParameter("inactiveToo", inactiveToo)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    var total =
        em.createQuery("select count(t) from Technician t" + MATCHING, Long.class)
            .setParameter("text", pattern)
            .setParameter("inactiveToo", inactiveToo)
            .getSingleResult();
    return new Page<>(items, total, offset);
  }

  public TechnicianFile file(long id) {
    var line =
        em.createQuery(LINE + " where t.id = :id", TechnicianLine.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("technician", id));
    var technician = technicians.get(id);
    var now = clock.instant();
    return new TechnicianFile(
        line,
        technician.notifyInApp(),
        technician.unavailableUntil(now).orElse(null),
        technician.phoneToCall().map(Phone::position).orElse(null),
        technician.phones(),
        technician.skills(),
        technician.shifts(),
        technicians.absencesOf(id, now.minus(FAR), now.plus(FAR)).stream()
            .map(a -> new TechnicianFile.Away(a.id(), a.startsAt(), a.endsAt(), a.reason()))
            .toList());
  }

  /** Every skill that anybody has, by name, for pick lists. */
  public List<String> skills() {
    return em.createQuery(
            "select distinct s.name from Technician t join t.skills s order by s.name",
            String.class)
        .getResultList();
  }

  /** What the people of a list can do, by id; nobody without a skill is in it. */
  public Map<Long, List<String>> skillsOf(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select t.id, s.name from Technician t join t.skills s where t.id in :ids order by s.name",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
  }

  /** Until when those of a list cannot be reached, by id; who can is not in it. */
  public Map<Long, Instant> unavailable(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select t.id, t.unavailableUntil from Technician t"
                + " where t.id in :ids and t.unavailableUntil > :now",
            Object[].class)
        .setParameter("ids", ids)
        .setParameter("now", clock.instant())
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
  }

  /** What happened to one of them, oldest first; jobs tell their own. */
  public List<HistoryEntry> historyOf(long technicianId) {
    return history.ofTechnician(technicianId);
  }
}
