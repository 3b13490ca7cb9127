package org.beckon.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.appointment.TimeWindow;
import org.beckon.platform.Place;
import org.beckon.trsp.City;
import org.beckon.trsp.TrspDay;
import org.beckon.trsp.TrspJob;
import org.beckon.trsp.TrspNode;

/**
 * A sensible plan, quickly: whoever must be visited first is given the technician who knows how and
 * can be there soonest, and of those the one with the shortest way.
 *
 * @param left those for whom nobody is in time
 */
record DemoPlan(List<DemoVisit> visits, List<TrspNode> left) {

  private static final double MINUTES_A_KILOMETER = 1.5;

  /** The second visit of a day goes wrong, and then one in so many. */
  private static final int OFTEN = 30;

  private static final long STEP_SECONDS = Duration.ofMinutes(15).toSeconds();

  static DemoPlan of(TrspDay day, List<TrspNode> requests, List<TrspNode> technicians) {
    var visits = new ArrayList<DemoVisit>();
    var left = new ArrayList<TrspNode>();
    var last = new HashMap<TrspNode, DemoVisit>();
    requests.stream()
        .sorted(Comparator.comparing(TrspNode::closes).thenComparing(TrspNode::id))
        .forEach(
            request ->
                best(day, request, technicians, last)
                    .ifPresentOrElse(
                        visit -> {
                          visits.add(visit.failing(visits.size() % OFTEN == 1));
                          last.put(visit.technician(), visit);
                        },
                        () -> left.add(request)));
    return new DemoPlan(visits, left);
  }

  private static Optional<DemoVisit> best(
      TrspDay day, TrspNode request, List<TrspNode> technicians, Map<TrspNode, DemoVisit> last) {
    return technicians.stream()
        .filter(technician -> technician.skills().containsAll(request.skills()))
        .map(technician -> visit(day, request, technician, last.get(technician)))
        .filter(visit -> !visit.time().startsAt().isAfter(TrspJob.closes(day, request)))
        .filter(visit -> !visit.time().endsAt().isAfter(day.end()))
        .min(
            Comparator.comparing((DemoVisit visit) -> visit.time().startsAt())
                .thenComparing(visit -> way(visit, last.get(visit.technician()))));
  }

  private static DemoVisit visit(
      TrspDay day, TrspNode request, TrspNode technician, DemoVisit before) {
    var free = before == null ? day.start() : before.time().endsAt();
    var there = free.plusSeconds(travel(from(technician, before), City.place(request)));
    var opens = TrspJob.opens(day, request);
    var start = onTheQuarter(there.isAfter(opens) ? there : opens);
    return new DemoVisit(
        request, technician, TimeWindow.of(start, TrspJob.minutes(day, request)), false);
  }

  private static Place from(TrspNode technician, DemoVisit before) {
    return City.place(before == null ? technician : before.request());
  }

  private static double way(DemoVisit visit, DemoVisit before) {
    return from(visit.technician(), before).kilometersTo(City.place(visit.request()));
  }

  private static long travel(Place from, Place to) {
    return Math.round(from.kilometersTo(to) * MINUTES_A_KILOMETER * 60);
  }

  private static Instant onTheQuarter(Instant time) {
    return Instant.ofEpochSecond(
        -Math.floorDiv(-time.getEpochSecond(), STEP_SECONDS) * STEP_SECONDS);
  }
}
