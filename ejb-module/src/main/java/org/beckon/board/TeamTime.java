package org.beckon.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** The figures of the calendar: how full days and people are. */
record TeamTime(List<TechnicianTime> people, List<Booking> bookings) {

  /** Of everybody who has a lane. */
  static TeamTime of(List<TechnicianLane> lanes, List<Booking> bookings) {
    var held =
        bookings.stream()
            .filter(visit -> visit.technicianId() != null)
            .collect(Collectors.groupingBy(Booking::technicianId));
    return new TeamTime(
        lanes.stream()
            .map(lane -> TechnicianTime.of(lane, held.getOrDefault(lane.technicianId(), List.of())))
            .toList(),
        bookings);
  }

  /** Only this one; nobody when they are not there. */
  TeamTime only(long technicianId) {
    return new TeamTime(
        people.stream().filter(person -> person.lane().technicianId() == technicianId).toList(),
        bookings.stream()
            .filter(visit -> Objects.equals(visit.technicianId(), technicianId))
            .toList());
  }

  /** From the first day to the last, both included. */
  List<CalendarDay> days(LocalDate first, LocalDate last, ZoneId zone) {
    return first.datesUntil(last.plusDays(1)).map(day -> day(day, zone)).toList();
  }

  private CalendarDay day(LocalDate day, ZoneId zone) {
    var from = day.atStartOfDay(zone).toInstant();
    var until = day.plusDays(1).atStartOfDay(zone).toInstant();
    var possible = people.stream().mapToLong(one -> one.workingMinutes(from, until)).sum();
    var taken = people.stream().mapToLong(one -> one.bookedMinutes(from, until)).sum();
    var touching =
        bookings.stream()
            .filter(visit -> visit.startsAt().isBefore(until) && visit.endsAt().isAfter(from))
            .collect(Collectors.groupingBy(Booking::appointmentId));
    var unassigned =
        touching.values().stream()
            .filter(places -> places.stream().allMatch(place -> place.technicianId() == null))
            .count();
    return new CalendarDay(
        day,
        touching.size(),
        (int) unassigned,
        taken,
        possible,
        TechnicianTime.percent(taken, possible));
  }

  /**
   * @param inFull whose hours, absences and open slots are told one by one
   */
  List<Workload> workloads(Instant from, Instant until, Instant now, LongPredicate inFull) {
    return people.stream()
        .map(one -> one.workload(from, until, now, inFull.test(one.lane().technicianId())))
        .toList();
  }
}
