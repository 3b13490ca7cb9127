package org.beckon.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.TimeWindow;
import org.beckon.matching.Day;
import org.beckon.matching.Span;
import org.beckon.matching.Stop;
import org.beckon.matching.Travel;
import org.beckon.technician.Absence;

/**
 * Cuts one day out of what fills somebody's time.
 *
 * @param speed of {@code travel}, km/h
 */
record DayCut(Numbering numbering, Travel travel, int speed) {

  private static final long ALWAYS = Long.MAX_VALUE / 4;

  static DayCut of(Numbering numbering, RuleBook rules) {
    return new DayCut(numbering, numbering.travel(rules.speed()), rules.speed());
  }

  /**
   * @param longest what is to be placed may last so much longer than the day
   */
  Day day(
      LocalDate day, Worker worker, List<Taken> taken, List<Absence> absences, Duration longest) {
    var zone = worker.zone();
    var date =
        new Span(
            day.atStartOfDay(zone).toEpochSecond(),
            day.plusDays(1).atStartOfDay(zone).toEpochSecond());
    var stops =
        Stream.concat(
                taken.stream().filter(held -> !held.done()).map(this::visit),
                absences.stream().map(DayCut::away))
            .toList();
    var until = date.until() + longest.toSeconds();
    var windows = windows(worker, date, until, stops);
    var from = windows.stream().mapToLong(Span::from).reduce(date.from(), Math::min);
    var end = windows.stream().mapToLong(Span::until).reduce(until, Math::max);
    var hull = worker.shifts().isEmpty() ? new Span(date.from(), until) : new Span(from, end);
    return new Day(
        date,
        windows,
        stops.stream().filter(stop -> touches(hull, stop.startsAt(), stop.endsAt())).toList(),
        taken.stream()
            .filter(Taken::done)
            .map(held -> span(held.time()))
            .filter(done -> done.from() >= date.from() && done.from() < date.until())
            .toList(),
        numbering.place(worker.home()),
        worker.capacityADay(),
        travel);
  }

  /** Somebody without hours on record may work at any time; what comes the next day is the end. */
  private static List<Span> windows(Worker worker, Span date, long until, List<Stop> stops) {
    if (worker.shifts().isEmpty()) {
      var next = stops.stream().mapToLong(Stop::startsAt).filter(s -> s >= until).min();
      return List.of(new Span(-ALWAYS, next.orElse(ALWAYS)));
    }
    return WorkingHours.of(
            worker,
            Instant.ofEpochSecond(date.from()).minus(Duration.ofHours(12)),
            Instant.ofEpochSecond(until).plus(Duration.ofHours(12)))
        .windows()
        .stream()
        .map(DayCut::span)
        .filter(hours -> touches(new Span(date.from(), until), hours.from(), hours.until()))
        .toList();
  }

  private static boolean touches(Span span, long from, long until) {
    return from < span.until() && until > span.from();
  }

  private Stop visit(Taken held) {
    var time = span(held.time());
    return Stop.visit(time.from(), time.until(), numbering.place(held.place()), held.number());
  }

  private static Stop away(Absence absence) {
    return Stop.away(second(absence.startsAt()), secondAfter(absence.endsAt()));
  }

  private static Span span(TimeWindow time) {
    return new Span(second(time.startsAt()), secondAfter(time.endsAt()));
  }

  private static long second(Instant time) {
    return time.getEpochSecond();
  }

  /** Whole seconds: what ends within one takes it all. */
  private static long secondAfter(Instant time) {
    return time.getNano() == 0 ? time.getEpochSecond() : time.getEpochSecond() + 1;
  }
}
