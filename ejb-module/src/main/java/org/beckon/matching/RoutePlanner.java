package org.beckon.matching;

import java.util.stream.IntStream;

/**
 * Puts one technician's day into the order with the least travel (S1-96). Up to nine visits it
 * tries every order that could still be better; for more, every visit in turn goes to its best
 * place, and then parts are moved and turned around as long as that helps. Of equal orders the one
 * that is nearest to the given one wins, so the answer is always the same.
 */
public final class RoutePlanner {

  private static final int ALL_ORDERS = 9;
  private static final int LONGEST_PART = 3;

  private final RouteDay day;
  private Route best;

  public RoutePlanner(RouteDay day) {
    this.day = day;
  }

  /**
   * Null when no order keeps to all times. With more than nine visits it may not find one that is
   * there, unless the given one is.
   */
  public Route best() {
    var count = day.stops().size();
    best = day.in(IntStream.range(0, count).toArray(), count <= ALL_ORDERS);
    if (count <= ALL_ORDERS) {
      tryAll(new int[count], 0, new boolean[count], day.home(), day.from(), 0);
    } else {
      consider(inserted());
      improve();
    }
    return best;
  }

  /** The given order, or null when it does not keep to the times. */
  public Route given() {
    return day.in(IntStream.range(0, day.stops().size()).toArray(), false);
  }

  private void tryAll(int[] order, int length, boolean[] used, int at, long free, long driven) {
    if (best != null && driven >= best.travelSeconds()) {
      return;
    }
    if (length == order.length) {
      consider(day.in(order, true));
      return;
    }
    for (var next = 0; next < order.length; next++) {
      var stop = day.stops().get(next);
      var way = day.way(at, stop);
      var start = RouteDay.start(free, length == 0 ? 0 : way, stop);
      if (!used[next] && start <= stop.latest() && start + stop.seconds() <= day.until()) {
        used[next] = true;
        order[length] = next;
        tryAll(
            order,
            length + 1,
            used,
            RouteDay.place(at, stop),
            start + stop.seconds(),
            driven + way);
        used[next] = false;
      }
    }
  }

  private boolean consider(Route route) {
    if (route == null || best != null && route.travelSeconds() >= best.travelSeconds()) {
      return false;
    }
    best = route;
    return true;
  }

  /** One visit after the other, the most bound to a time first, each to its best place. */
  private Route inserted() {
    var byFreedom =
        IntStream.range(0, day.stops().size())
            .boxed()
            .sorted(java.util.Comparator.comparingLong(this::freedom))
            .toList();
    var order = new int[0];
    for (var stop : byFreedom) {
      Route better = null;
      for (var at = 0; at <= order.length; at++) {
        var route = day.in(with(order, at, stop), false);
        if (route != null && (better == null || route.travelSeconds() < better.travelSeconds())) {
          better = route;
        }
      }
      if (better == null) {
        return null;
      }
      order = better.order();
    }
    return day.in(order, false);
  }

  private long freedom(int stop) {
    return day.stops().get(stop).latest() - day.stops().get(stop).earliest();
  }

  private static int[] with(int[] order, int at, int stop) {
    var longer = new int[order.length + 1];
    System.arraycopy(order, 0, longer, 0, at);
    longer[at] = stop;
    System.arraycopy(order, at, longer, at + 1, order.length - at);
    return longer;
  }

  private void improve() {
    while (best != null && (turned() || moved())) {
      // until nothing helps any more
    }
  }

  /** 2-opt: a part of the day backwards. */
  private boolean turned() {
    var order = best.order();
    for (var from = 0; from < order.length - 1; from++) {
      for (var to = from + 1; to < order.length; to++) {
        var other = order.clone();
        for (var i = 0; i <= to - from; i++) {
          other[from + i] = order[to - i];
        }
        if (consider(day.in(other, false))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Or-opt: up to three visits in a row to another place of the day. */
  private boolean moved() {
    var order = best.order();
    for (var length = 1; length <= LONGEST_PART; length++) {
      for (var from = 0; from + length <= order.length; from++) {
        for (var to = 0; to + length <= order.length; to++) {
          if (to != from && consider(day.in(moved(order, from, length, to), false))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static int[] moved(int[] order, int from, int length, int to) {
    var rest = new int[order.length - length];
    System.arraycopy(order, 0, rest, 0, from);
    System.arraycopy(order, from + length, rest, from, rest.length - from);
    var other = new int[order.length];
    System.arraycopy(rest, 0, other, 0, to);
    System.arraycopy(order, from, other, to, length);
    System.arraycopy(rest, to, other, to + length, rest.length - to);
    return other;
  }
}
