package org.beckon.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.beckon.appointment.TimeWindow;
import org.beckon.technician.WorkShift;

/**
 * When a technician works, in absolute time and in order. Shifts that touch are one. Somebody
 * without any shifts on record may work at any time: nothing is known against it.
 */
record WorkingHours(List<TimeWindow> windows) {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration NEXT_TRY = Duration.ofHours(1);
  private static final Duration LONG = Duration.ofDays(1);

  /** Between the two days that hold these instants, both included. */
  static WorkingHours of(Worker technician, Instant from, Instant until) {
    var zone = technician.zone();
    var first = from.atZone(zone).toLocalDate();
    var last = until.atZone(zone).toLocalDate();
    if (technician.shifts().isEmpty()) {
      return new WorkingHours(List.of(day(technician, first, last)));
    }
    var shifts =
        first
            .datesUntil(last.plusDays(1))
            .flatMap(
                day ->
                    technician.shifts().stream()
                        .filter(shift -> shift.day() == day.getDayOfWeek())
                        .map(shift -> window(technician, day, shift)))
            .sorted(Comparator.comparing(TimeWindow::startsAt))
            .toList();
    return new WorkingHours(joined(shifts));
  }

  /**
   * Whether nothing in the technician's hours speaks against that time. What lasts longer than a
   * day has to begin and to end in working hours; anything else has to lie in them.
   */
  static boolean allow(Worker technician, TimeWindow time) {
    if (technician.shifts().isEmpty()) {
      return true;
    }
    var lastMoment = time.endsAt().minusNanos(1);
    return time.duration().compareTo(LONG) > 0
        ? of(technician, time.startsAt(), time.startsAt()).holdAt(time.startsAt())
            && of(technician, lastMoment, lastMoment).holdAt(lastMoment)
        : of(technician, time.startsAt(), time.endsAt()).hold(time);
  }

  private boolean hold(TimeWindow time) {
    return windows.stream()
        .anyMatch(
            w -> !time.startsAt().isBefore(w.startsAt()) && !time.endsAt().isAfter(w.endsAt()));
  }

  private boolean holdAt(Instant moment) {
    return windows.stream()
        .anyMatch(w -> !moment.isBefore(w.startsAt()) && moment.isBefore(w.endsAt()));
  }

  /**
   * How many percent of the hours are taken on the day on which the time begins; null when nothing
   * is known of them.
   */
  Integer load(List<TimeWindow> taken, Worker technician, TimeWindow time) {
    var zone = technician.zone();
    var date = time.startsAt().atZone(zone).toLocalDate();
    var day =
        TimeWindow.of(
            date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
    var possible = minutes(windows, day);
    return technician.shifts().isEmpty() || possible == 0
        ? null
        : (int) (100 * minutes(taken, day) / possible);
  }

  private static long minutes(List<TimeWindow> windows, TimeWindow day) {
    return windows.stream()
        .filter(day::overlaps)
        .mapToLong(window -> window.duration().toMinutes())
        .sum();
  }

  /**
   * The first free starts of that length, on quarters of an hour, an hour apart.
   *
   * @param fits what else is asked of a start at which nothing is in the way
   */
  List<Instant> freeStarts(
      List<TimeWindow> busy, Instant from, Duration length, int most, Predicate<Instant> fits) {
    var found = new ArrayList<Instant>();
    var inOrder = busy.stream().sorted(Comparator.comparing(TimeWindow::startsAt)).toList();
    var seen = 0;
    var busyUntil = Instant.MIN;
    for (var window : windows) {
      var start = quarter(later(from, window.startsAt()));
      while (found.size() < most && !start.plus(length).isAfter(window.endsAt())) {
        for (; seen < inOrder.size() && begins(inOrder.get(seen), start.plus(length)); seen++) {
          busyUntil = later(busyUntil, inOrder.get(seen).endsAt());
        }
        if (busyUntil.isAfter(start)) {
          start = quarter(busyUntil);
        } else if (fits.test(start)) {
          found.add(start);
          start = start.plus(NEXT_TRY);
        } else {
          start = start.plus(QUARTER);
        }
      }
    }
    return found;
  }

  private static boolean begins(TimeWindow busy, Instant before) {
    return busy.startsAt().isBefore(before);
  }

  private static List<TimeWindow> joined(List<TimeWindow> shifts) {
    var joined = new ArrayList<TimeWindow>();
    for (var shift : shifts) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && !shift.startsAt().isAfter(last.endsAt())) {
        joined.set(joined.size() - 1, TimeWindow.of(last.startsAt(), shift.endsAt()));
      } else {
        joined.add(shift);
      }
    }
    return joined;
  }

  private static TimeWindow day(Worker technician, LocalDate first, LocalDate last) {
    return TimeWindow.of(
        first.atStartOfDay(technician.zone()).toInstant(),
        last.plusDays(1).atStartOfDay(technician.zone()).toInstant());
  }

  private static TimeWindow window(Worker technician, LocalDate day, WorkShift shift) {
    var lastDay = shift.ends().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return TimeWindow.of(
        day.atTime(shift.starts()).atZone(technician.zone()).toInstant(),
        lastDay.atTime(shift.ends()).atZone(technician.zone()).toInstant());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant quarter(Instant time) {
    var over = Math.floorMod(time.getEpochSecond(), QUARTER.toSeconds());
    return over == 0 && time.getNano() == 0
        ? time
        : Instant.ofEpochSecond(time.getEpochSecond() - over).plus(QUARTER);
  }
}
