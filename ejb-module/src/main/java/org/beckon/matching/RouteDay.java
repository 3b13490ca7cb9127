package org.beckon.matching;

import java.util.List;

/**
 * What is to be put in order.
 *
 * @param from when the first visit may begin, and {@code until} when the last has to be over
 * @param home where the day begins and ends, or {@link Travel#UNKNOWN}
 */
public record RouteDay(long from, long until, int home, List<RouteStop> stops, Travel travel) {

  /** The day in that order, everything as early as it can be; null when it cannot be done. */
  Route in(int[] order, boolean proven) {
    var starts = new long[order.length];
    var at = home;
    var free = from;
    var driven = 0L;
    for (var i = 0; i < order.length; i++) {
      var stop = stops.get(order[i]);
      var way = way(at, stop);
      driven += way;
      starts[i] = start(free, i == 0 ? 0 : way, stop);
      if (starts[i] > stop.latest()) {
        return null;
      }
      free = starts[i] + stop.seconds();
      at = place(at, stop);
    }
    return free > until && order.length > 0
        ? null
        : new Route(order.clone(), starts, driven + travel.between(at, home), proven);
  }

  /** The way from home is not part of the hours. */
  static long start(long free, long way, RouteStop stop) {
    return Math.max(free + way, stop.earliest());
  }

  long way(int at, RouteStop stop) {
    return travel.between(at, stop.place());
  }

  static int place(int at, RouteStop stop) {
    return stop.place() == Travel.UNKNOWN ? at : stop.place();
  }
}
