package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beckon.board.TechnicianLane.Span;
import org.beckon.job.JobStatus;
import org.beckon.lock.LockedDays;
import org.beckon.platform.Place;
import org.beckon.technician.Absence;
import org.beckon.technician.Technician;
import org.beckon.technician.WorkShift;

/** Reads the rows of the schedule, in a constant number of statements. */
@ApplicationScoped
class LaneReader {

  @PersistenceContext EntityManager em;
  @Inject LockedDays days;

  /** Active technicians by name, with their hours, absences and load in that time. */
  List<TechnicianLane> lanes(Instant from, Instant until, List<BoardCard> visits) {
    var skills = skills();
    var hours = hours();
    var absences =
        absences(from, until).stream().collect(Collectors.groupingBy(a -> a.technician().id()));
    var locked = locked(from, until);
    var load = Load.of(visits);
    return technicians().stream()
        .map(
            t ->
                new TechnicianLane(
                    t.id(),
                    t.name(),
                    t.personnelType(),
                    skills.getOrDefault(t.id(), ""),
                    load.jobs().getOrDefault(t.id(), 0L).intValue(),
                    load.minutes().getOrDefault(t.id(), 0),
                    t.home().map(Place::latitude).orElse(null),
                    t.home().map(Place::longitude).orElse(null),
                    shifts(hours.getOrDefault(t.id(), List.of()), t.zone(), from, until),
                    away(absences.getOrDefault(t.id(), List.of())),
                    locked.getOrDefault(t.id(), List.of())))
        .toList();
  }

  /** A day more on either side: calendars are not everywhere on the same page. */
  private Map<Long, List<LocalDate>> locked(Instant from, Instant until) {
    var first = LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1);
    var last = LocalDate.ofInstant(until, ZoneOffset.UTC).plusDays(1);
    return days.between(first, last).stream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (LocalDate) row[1], Collectors.toList())));
  }

  private List<Technician> technicians() {
    return em.createQuery(
            "select t from Technician t where t.active = true order by lower(t.name), t.id",
            Technician.class)
        .getResultList();
  }

  private Map<Long, String> skills() {
    return em.createQuery(
            "select t.id, k.name from Technician t join t.skills k where t.active = true"
                + " order by k.name",
            Object[].class)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.joining(", "))));
  }

  private Map<Long, List<WorkShift>> hours() {
    return em.createQuery(
            "select t.id, h.day, h.starts, h.ends from Technician t join t.shifts h"
                + " where t.active = true",
            Object[].class)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0], Collectors.mapping(LaneReader::shift, Collectors.toList())));
  }

  private static WorkShift shift(Object[] row) {
    return WorkShift.of(DayOfWeek.of((Integer) row[1]), (LocalTime) row[2], (LocalTime) row[3]);
  }

  private List<Absence> absences(Instant from, Instant until) {
    return em.createQuery(
            """
            select a from Absence a join fetch a.technician
            where a.startsAt < :until and a.endsAt > :from order by a.startsAt
            """,
            Absence.class)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  private static List<Span> away(List<Absence> absences) {
    return absences.stream()
        .map(absence -> new Span(absence.startsAt(), absence.endsAt(), absence.reason()))
        .toList();
  }

  private static List<Span> shifts(
      List<WorkShift> hours, ZoneId zone, Instant from, Instant until) {
    var spans = new ArrayList<Span>();
    var last = until.atZone(zone).toLocalDate();
    for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      for (var shift : hours) {
        if (shift.day() == day.getDayOfWeek()) {
          spans.add(span(day, shift, zone));
        }
      }
    }
    spans.removeIf(span -> !span.startsAt().isBefore(until) || !span.endsAt().isAfter(from));
    spans.sort(Comparator.comparing(Span::startsAt));
    return spans;
  }

  private static Span span(LocalDate day, WorkShift shift, ZoneId zone) {
    var lastDay = shift.ends().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return new Span(
        day.atTime(shift.starts()).atZone(zone).toInstant(),
        lastDay.atTime(shift.ends()).atZone(zone).toInstant(),
        null);
  }

  /** How much each technician has to do. */
  private record Load(Map<Long, Long> jobs, Map<Long, Integer> minutes) {

    static Load of(List<BoardCard> visits) {
      var held =
          visits.stream()
              .filter(card -> card.look() != JobStatus.CANCELED)
              .flatMap(
                  card ->
                      card.technicians().stream()
                          .map(h -> Map.entry(h.technicianId(), card.minutes())))
              .toList();
      return new Load(
          held.stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting())),
          held.stream()
              .collect(
                  Collectors.groupingBy(
                      Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue))));
    }
  }
}
