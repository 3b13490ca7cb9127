package org.beckon.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.TimeWindow;
import org.beckon.matching.Route;
import org.beckon.matching.RouteDay;
import org.beckon.matching.RoutePlanner;
import org.beckon.matching.RouteStop;
import org.beckon.matching.Travel;
import org.beckon.technician.Absence;

/**
 * One day of a technician, in numbers and back.
 *
 * @param held what the technician has that day and has not done yet, by time
 */
record RouteQuestion(
    Worker worker,
    LocalDate day,
    TimeWindow date,
    List<Assignment> held,
    List<Absence> absences,
    RuleBook rules,
    Instant now) {

  /** No absence is a job. */
  private static final long AWAY = -1;

  RouteProposal answer() {
    var numbering = new Numbering();
    numbering.place(worker.home());
    held.forEach(one -> place(one, numbering));
    var travel = numbering.travel(rules.speed());
    var stops = stops(numbering);
    var route = new RouteDay(opens(), closes(), numbering.place(worker.home()), stops, travel);
    var best = new RoutePlanner(route).best();
    var driven = driven(stops, travel, numbering.place(worker.home()));
    return best == null || best.travelSeconds() >= driven
        ? proposal(unchanged(), driven, driven, best != null && best.proven())
        : proposal(visits(stops, best), driven, best.travelSeconds(), best.proven());
  }

  private RouteProposal proposal(List<RouteVisit> visits, long before, long after, boolean proven) {
    return new RouteProposal(
        worker.id(),
        worker.name(),
        day,
        visits,
        before / 60,
        after / 60,
        kilometers(before),
        kilometers(after),
        proven);
  }

  private long kilometers(long seconds) {
    return Math.round(seconds * rules.speed() / 3600.0);
  }

  /** Visits and absences of the day as they follow each other now. */
  private List<RouteStop> stops(Numbering numbering) {
    var stops = new ArrayList<RouteStop>();
    held.forEach(one -> stops.add(stop(one, numbering)));
    for (var absence : absences) {
      var from = Math.max(second(absence.startsAt()), second(date.startsAt()));
      var until = Math.min(second(absence.endsAt()), second(date.endsAt()));
      if (from < until) {
        stops.add(new RouteStop(AWAY, (int) (until - from), Travel.UNKNOWN, from, from));
      }
    }
    return stops.stream().sorted(Comparator.comparingLong(this::startOf)).toList();
  }

  private long startOf(RouteStop stop) {
    return stop.id() == AWAY ? stop.earliest() : second(visit(stop).time().startsAt());
  }

  private RouteStop stop(Assignment one, Numbering numbering) {
    var visit = one.appointment();
    var start = second(visit.time().startsAt());
    var earliest = Math.max(opens(), quarterAfter(second(now)));
    var latest = closes() - visit.time().duration().toSeconds();
    if (visit.arrival().isPresent()) {
      earliest = Math.max(earliest, second(visit.arrival().get().startsAt()));
      latest = Math.min(latest, second(visit.arrival().get().endsAt()));
    }
    var fixed = isFixed(one) || earliest > latest;
    return new RouteStop(
        visit.id(),
        (int) visit.time().duration().toSeconds(),
        place(one, numbering),
        fixed ? start : earliest,
        fixed ? start : latest);
  }

  private boolean isFixed(Assignment one) {
    return one.status() != AssignmentStatus.PLANNED && one.status() != AssignmentStatus.SENT
        || one.appointment().places().count() > 1
        || one.appointment().time().startsAt().isBefore(now);
  }

  private static int place(Assignment one, Numbering numbering) {
    return numbering.place(one.appointment().job().site().place().orElse(null));
  }

  /** The hours of that day, and what is planned outside of them all the same. */
  private long opens() {
    return hours().windows().stream()
        .map(TimeWindow::startsAt)
        .mapToLong(RouteQuestion::second)
        .reduce(held.isEmpty() ? second(date.endsAt()) : start(held.get(0)), Math::min);
  }

  private long closes() {
    var last = held.stream().mapToLong(one -> second(one.appointment().time().endsAt())).max();
    return hours().windows().stream()
        .map(TimeWindow::endsAt)
        .mapToLong(RouteQuestion::second)
        .reduce(last.orElse(second(date.startsAt())), Math::max);
  }

  private WorkingHours hours() {
    return WorkingHours.of(worker, date.startsAt(), date.startsAt());
  }

  private static long start(Assignment one) {
    return second(one.appointment().time().startsAt());
  }

  /** As it is planned now, whether or not that can be done. */
  private static long driven(List<RouteStop> stops, Travel travel, int home) {
    var at = home;
    var driven = 0L;
    for (var stop : stops) {
      driven += travel.between(at, stop.place());
      at = stop.place() == Travel.UNKNOWN ? at : stop.place();
    }
    return driven + travel.between(at, home);
  }

  private List<RouteVisit> unchanged() {
    return held.stream().map(one -> visit(one, one.appointment().time().startsAt())).toList();
  }

  private List<RouteVisit> visits(List<RouteStop> stops, Route route) {
    return IntStream.range(0, stops.size())
        .filter(at -> stops.get(route.order()[at]).id() != AWAY)
        .mapToObj(
            at -> {
              var stop = stops.get(route.order()[at]);
              return visit(assignment(stop), Instant.ofEpochSecond(route.starts()[at]));
            })
        .toList();
  }

  private RouteVisit visit(Assignment one, Instant proposedAt) {
    var visit = one.appointment();
    return new RouteVisit(
        visit.id(),
        visit.version(),
        visit.job().id(),
        visit.job().number(),
        visit.job().title(),
        (int) visit.time().duration().toMinutes(),
        visit.time().startsAt(),
        isFixed(one) ? visit.time().startsAt() : proposedAt,
        isFixed(one));
  }

  private Appointment visit(RouteStop stop) {
    return assignment(stop).appointment();
  }

  private Assignment assignment(RouteStop stop) {
    return held.stream()
        .filter(one -> one.appointment().id() == stop.id())
        .findFirst()
        .orElseThrow();
  }

  private static long second(Instant time) {
    return time.getEpochSecond();
  }

  private static long quarterAfter(long second) {
    return Math.floorDiv(second + 899, 900) * 900;
  }
}
