package org.beckon.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Place;
import org.beckon.technician.Absence;
import org.beckon.technician.Skill;
import org.beckon.technician.WorkShift;

/** Reads who could work in a time, in a constant number of statements however many they are. */
@ApplicationScoped
class StaffReader {

  /** How much of the days around a visit counts. */
  static final Duration AROUND = Duration.ofDays(1);

  @PersistenceContext EntityManager em;

  /** Everybody who is active, by name, with what they have around that time. */
  Staff everybody(TimeWindow time) {
    return staff(workers("t.active = true", null), time);
  }

  /** Those of them who are active or not, by name. */
  Staff these(Collection<Long> technicianIds, TimeWindow time) {
    return staff(
        technicianIds.isEmpty() ? List.of() : workers("t.id in :ids", technicianIds), time);
  }

  /** Those of them who are active or not, by name, with what touches that time. */
  Staff these(Collection<Long> technicianIds, Instant from, Instant until) {
    return staff(workers("t.id in :ids", technicianIds), from.minus(AROUND), until.plus(AROUND));
  }

  /** Everybody who is active, by name, with what touches that time. */
  Staff everybody(Instant from, Instant until) {
    return staff(workers("t.active = true", null), from, until);
  }

  /** Those of them who are active, by name, with what touches that time. */
  Staff active(Collection<Long> technicianIds, Instant from, Instant until) {
    return staff(workers("t.active = true and t.id in :ids", technicianIds), from, until);
  }

  /** What jobs need, by their ids. */
  Map<Long, List<RequiredSkill>> skills(Collection<Long> jobIds) {
    return em.createQuery(
            "select j.id, k.name, k.level from Job j join j.requiredSkills k where j.id in :ids"
                + " order by k.name",
            Object[].class)
        .setParameter("ids", jobIds)
        .getResultStream()
        .collect(
            groupingBy(
                StaffReader::key,
                mapping(row -> RequiredSkill.of((String) row[1], (Integer) row[2]), toList())));
  }

  /** Everybody's day around the time is read along: capacity is about the day, travel too. */
  private Staff staff(List<Worker> workers, TimeWindow time) {
    return staff(workers, time.startsAt().minus(AROUND), time.endsAt().plus(AROUND));
  }

  private Staff staff(List<Worker> workers, Instant from, Instant until) {
    var ids = workers.stream().map(Worker::id).toList();
    return ids.isEmpty()
        ? new Staff(List.of(), Map.of(), Map.of())
        : new Staff(workers, taken(ids, from, until), absences(ids, from, until));
  }

  /** Column by column: an embeddable in a select clause is more than EclipseLink can bear. */
  private List<Worker> workers(String which, Collection<Long> ids) {
    var skills =
        rows("t.id, k.name, k.level, k.expiresOn from Technician t join t.skills k", which, ids)
            .collect(groupingBy(StaffReader::key, mapping(StaffReader::skill, toList())));
    var shifts =
        rows("t.id, h.day, h.starts, h.ends from Technician t join t.shifts h", which, ids)
            .collect(groupingBy(StaffReader::key, mapping(StaffReader::shift, toList())));
    var columns =
        "t.id, t.name, t.active, t.zone, t.homeLatitude, t.homeLongitude, t.capacityADay"
            + " from Technician t";
    return rows(columns, which, ids)
        .map(
            row ->
                new Worker(
                    key(row),
                    (String) row[1],
                    (Boolean) row[2],
                    (ZoneId) row[3],
                    Place.optional((Double) row[4], (Double) row[5]).orElse(null),
                    (Integer) row[6],
                    skills.getOrDefault(key(row), List.of()),
                    shifts.getOrDefault(key(row), List.of())))
        .toList();
  }

  private Stream<Object[]> rows(String columns, String which, Collection<Long> ids) {
    var query =
        em.createQuery(
            "select " + columns + " where " + which + " order by t.name, t.id", Object[].class);
    if (ids != null) {
      query.setParameter("ids", ids);
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

  private Map<Long, List<Taken>> taken(List<Long> technicianIds, Instant from, Instant until) {
    return em.createQuery(
            """
            select s.technician.id, a.id, j.id, j.number, j.title, a.time.startsAt, a.time.endsAt,
              p.latitude, p.longitude, s.status
            from Assignment s join s.appointment a join a.job j join j.site p
            where s.technician.id in :ids and s.status in :theirs
              and a.time.startsAt < :until and a.time.endsAt > :from
            order by a.time.startsAt, a.id
            """,
            Object[].class)
        .setParameter("ids", technicianIds)
        .setParameter("theirs", heldOrDone())
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultStream()
        .collect(groupingBy(StaffReader::key, mapping(StaffReader::taken, toList())));
  }

  private static Taken taken(Object[] row) {
    return new Taken(
        (Long) row[1],
        (Long) row[2],
        (String) row[3],
        (String) row[4],
        TimeWindow.of((Instant) row[5], (Instant) row[6]),
        Place.optional((Double) row[7], (Double) row[8]).orElse(null),
        ((AssignmentStatus) row[9]).isFinished());
  }

  private Map<Long, List<Absence>> absences(List<Long> technicianIds, Instant from, Instant until) {
    return em.createQuery(
            """
            select a from Absence a
            where a.technician.id in :ids and a.startsAt < :until and a.endsAt > :from
            order by a.startsAt
            """,
            Absence.class)
        .setParameter("ids", technicianIds)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultStream()
        .collect(groupingBy(absence -> absence.technician().id()));
  }

  private static List<AssignmentStatus> heldOrDone() {
    return Arrays.stream(AssignmentStatus.values())
        .filter(status -> status.isHeld() || status.isFinished())
        .toList();
  }
}
