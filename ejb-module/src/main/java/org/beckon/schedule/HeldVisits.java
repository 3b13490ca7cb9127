package org.beckon.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Place;

/** Reads what people have ahead of them, in two statements however much it is. */
@ApplicationScoped
class HeldVisits {

  private static final String AHEAD =
      """
       from Assignment s join s.appointment a join a.job j join j.site p
      where s.technician.id in :technicians and s.status in :ahead and a.time.endsAt > :now
      """;

  @PersistenceContext EntityManager em;

  /** What these people hold, have not begun, and is not over; by time. */
  List<HeldVisit> of(Collection<Long> technicianIds, Instant now) {
    var skills = skills(technicianIds, now);
    return about(
            em.createQuery(
                """
                select s.id, s.technician.id, j.id, a.id, a.time.startsAt, a.time.endsAt,
                  a.arrivalFrom, a.arrivalUntil, p.zone, p.latitude, p.longitude\
                """
                    + AHEAD
                    + " order by a.time.startsAt, a.id",
                Object[].class),
            technicianIds,
            now)
        .map(row -> held(row, skills.getOrDefault((Long) row[2], List.of())))
        .toList();
  }

  private Map<Long, List<RequiredSkill>> skills(Collection<Long> technicianIds, Instant now) {
    return about(
            em.createQuery(
                """
                select k.id, n.name, n.level from Job k join k.requiredSkills n
                where k.id in (select j.id\
                """
                    + AHEAD
                    + ") order by n.name",
                Object[].class),
            technicianIds,
            now)
        .collect(
            groupingBy(
                row -> (Long) row[0],
                mapping(row -> RequiredSkill.of((String) row[1], (Integer) row[2]), toList())));
  }

  private static Stream<Object[]> about(
      TypedQuery<Object[]> query, Collection<Long> technicianIds, Instant now) {
    return query
        .setParameter("technicians", technicianIds)
        .setParameter(
            "ahead",
            Stream.of(AssignmentStatus.values()).filter(AssignmentStatus::isAhead).toList())
        .setParameter("now", now)
        .getResultStream();
  }

  private static HeldVisit held(Object[] row, List<RequiredSkill> skills) {
    var promised = row[6] == null ? null : TimeWindow.of((Instant) row[6], (Instant) row[7]);
    return new HeldVisit(
        (Long) row[0],
        (Long) row[1],
        (Long) row[2],
        new Visit(
            (Long) row[3],
            TimeWindow.of((Instant) row[4], (Instant) row[5]),
            promised,
            (ZoneId) row[8],
            Place.optional((Double) row[9], (Double) row[10]).orElse(null),
            skills));
  }
}
