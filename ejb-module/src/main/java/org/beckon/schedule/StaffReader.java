package org.beckon.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.TimeWindow;
import org.beckon.platform.Place;
import org.beckon.technician.Absence;
import org.beckon.technician.Skill;
import org.beckon.technician.WorkShift;

/** Reads who could work in a time, in a constant number of statements however many they are. */
@ApplicationScoped
class StaffReader {

  @PersistenceContext EntityManager em;

  /** Everybody who is active, by name. */
  Staff everybody(TimeWindow during) {
    return staff(workers("t.id = t.id", null), during);
  }

  /** One of them; nobody when they left. */
  Staff only(long technicianId, TimeWindow during) {
    return staff(workers("t.id = :id", technicianId), during);
  }

  private Staff staff(List<Worker> workers, TimeWindow during) {
    var ids = workers.stream().map(Worker::id).toList();
    return ids.isEmpty()
        ? new Staff(List.of(), Map.of(), Map.of())
        : new Staff(workers, taken(ids, during), absences(ids, during));
  }

  /** Column by column: an embeddable in a select clause is more than EclipseLink can bear. */
  private List<Worker> workers(String which, Long id) {
    var skills =
        rows("t.id, k.name, k.level, k.expiresOn from Technician t join t.skills k", which, id)
            .collect(groupingBy(StaffReader::key, mapping(StaffReader::skill, toList())));
    var shifts =
        rows("t.id, h.day, h.starts, h.ends from Technician t join t.shifts h", which, id)
            .collect(groupingBy(StaffReader::key, mapping(StaffReader::shift, toList())));
    var columns = "t.id, t.name, t.zone, t.homeLatitude, t.homeLongitude from Technician t";
    return rows(columns, which, id)
        .map(
            row ->
                new Worker(
                    key(row),
                    (String) row[1],
                    (ZoneId) row[2],
                    Place.optional((Double) row[3], (Double) row[4]).orElse(null),
                    skills.getOrDefault(key(row), List.of()),
                    shifts.getOrDefault(key(row), List.of())))
        .toList();
  }

  private Stream<Object[]> rows(String columns, String which, Long id) {
    var query =
        em.createQuery(
            "select " + columns + " where t.active = true and " + which + " order by t.name, t.id",
            Object[].class);
    if (id != null) {
      query.setParameter("id", id);
    }
    return query.getResultStream();
  }

  private static Long key(Object[] row) {
    return (Long) row[0];
  }

  private static Skill skill(Object[] row) {
    return Skill.of((String) row[1], (Integer) row[2], (LocalDate) row[3]);
  }

  private static WorkShift shift(Object[] row) {
    return WorkShift.of(DayOfWeek.of((Integer) row[1]), (LocalTime) row[2], (LocalTime) row[3]);
  }

  private Map<Long, List<Taken>> taken(List<Long> technicianIds, TimeWindow during) {
    return em.createQuery(
            """
            select s.technician.id, a.id, j.id, j.number, j.title, a.time.startsAt, a.time.endsAt
            from Assignment s join s.appointment a join a.job j
            where s.technician.id in :ids and s.status in :held
              and a.time.startsAt < :until and a.time.endsAt > :from
            order by a.time.startsAt
            """,
            Object[].class)
        .setParameter("ids", technicianIds)
        .setParameter("held", held())
        .setParameter("from", during.startsAt())
        .setParameter("until", during.endsAt())
        .getResultStream()
        .collect(groupingBy(StaffReader::key, mapping(StaffReader::taken, toList())));
  }

  private static Taken taken(Object[] row) {
    return new Taken(
        (Long) row[1],
        (Long) row[2],
        (String) row[3],
        (String) row[4],
        TimeWindow.of((Instant) row[5], (Instant) row[6]));
  }

  private Map<Long, List<Absence>> absences(List<Long> technicianIds, TimeWindow during) {
    return em.createQuery(
            """
            select a from Absence a
            where a.technician.id in :ids and a.startsAt < :until and a.endsAt > :from
            order by a.startsAt
            """,
            Absence.class)
        .setParameter("ids", technicianIds)
        .setParameter("from", during.startsAt())
        .setParameter("until", during.endsAt())
        .getResultStream()
        .collect(groupingBy(absence -> absence.technician().id()));
  }

  private static List<AssignmentStatus> held() {
    return Arrays.stream(AssignmentStatus.values()).filter(AssignmentStatus::isHeld).toList();
  }
}
