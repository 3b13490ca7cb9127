package org.beckon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** S1-96: a day in the order with the least travel, within what was promised. */
class RoutePlannerTest {

  private static final int HOUR = 3600;
  private static final int PLACES = 12;
  private static final int WORLDS = 300;

  @Test
  void up_to_eight_visits_no_order_has_less_travel() {
    var possible = 0;
    for (var seed = 0; seed < WORLDS; seed++) {
      var day = day(new Random(seed), 1 + seed % 8);
      var found = new RoutePlanner(day).best();
      var least = least(day, new ArrayList<>());

      assertThat(found == null ? -1 : found.travelSeconds()).as("seed " + seed).isEqualTo(least);
      if (found != null) {
        possible++;
        keepsToTheTimes(day, found);
      }
    }
    assertThat(possible).isGreaterThan(WORLDS / 4);
  }

  @Test
  void with_more_visits_it_is_never_worse_than_what_was_given_and_mostly_better() {
    var better = 0;
    for (var seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      var stops = new ArrayList<RouteStop>();
      for (var stop = 0; stop < 14; stop++) {
        stops.add(new RouteStop(stop, HOUR / 4, random.nextInt(PLACES), 0, 40L * HOUR));
      }
      var planner = new RoutePlanner(new RouteDay(0, 40L * HOUR, 0, stops, travel(random)));

      var found = planner.best();

      keepsToTheTimes(new RouteDay(0, 40L * HOUR, 0, stops, travel(new Random(seed))), found);
      assertThat(found.travelSeconds()).isLessThanOrEqualTo(planner.given().travelSeconds());
      assertThat(found.proven()).isFalse();
      better += found.travelSeconds() < planner.given().travelSeconds() ? 1 : 0;
    }
    assertThat(better).isGreaterThan(50);
  }

  @Test
  void what_stays_at_its_time_stays_and_the_rest_goes_around_it() {
    var line = new StraightLine(new double[] {42, 42.1, 42.2}, new double[] {-71, -71, -71}, 40);
    var stops =
        List.of(
            new RouteStop(1, HOUR, 2, 8L * HOUR, 8L * HOUR),
            new RouteStop(2, HOUR, 1, 7L * HOUR, 20L * HOUR),
            new RouteStop(3, HOUR, 2, 7L * HOUR, 20L * HOUR));

    var found = new RoutePlanner(new RouteDay(8L * HOUR, 20L * HOUR, 0, stops, line)).best();

    assertThat(found.order()).containsExactly(0, 2, 1);
    assertThat(found.starts()[0]).isEqualTo(8L * HOUR);
  }

  @Test
  void of_equal_orders_the_given_one_stays() {
    var stops =
        List.of(
            new RouteStop(1, HOUR, 0, 0, 20L * HOUR),
            new RouteStop(2, HOUR, 0, 0, 20L * HOUR),
            new RouteStop(3, HOUR, Travel.UNKNOWN, 0, 20L * HOUR));

    assertThat(
            new RoutePlanner(new RouteDay(0, 20L * HOUR, 0, stops, travel(new Random(1))))
                .best()
                .order())
        .containsExactly(0, 1, 2);
  }

  @Test
  void a_day_without_visits_is_in_order() {
    var found = new RoutePlanner(new RouteDay(0, HOUR, 0, List.of(), travel(new Random(1)))).best();

    assertThat(found.travelSeconds()).isZero();
  }

  private static void keepsToTheTimes(RouteDay day, Route route) {
    assertThat(java.util.Arrays.stream(route.order()).distinct().count())
        .isEqualTo(day.stops().size());
    for (var i = 0; i < route.order().length; i++) {
      var stop = day.stops().get(route.order()[i]);
      assertThat(route.starts()[i]).isBetween(stop.earliest(), stop.latest());
      assertThat(route.starts()[i] + stop.seconds()).isLessThanOrEqualTo(day.until());
    }
  }

  /** Every order, without any cleverness; -1 when none is possible. */
  private static long least(RouteDay day, List<Integer> order) {
    if (order.size() == day.stops().size()) {
      return driven(day, order);
    }
    var least = -1L;
    for (var next = 0; next < day.stops().size(); next++) {
      if (!order.contains(next)) {
        order.add(next);
        var driven = least(day, order);
        least = driven >= 0 && (least < 0 || driven < least) ? driven : least;
        order.remove(order.size() - 1);
      }
    }
    return least;
  }

  private static long driven(RouteDay day, List<Integer> order) {
    var at = day.home();
    var time = day.from();
    var driven = 0L;
    for (var i = 0; i < order.size(); i++) {
      var stop = day.stops().get(order.get(i));
      var way = day.travel().between(at, stop.place());
      driven += way;
      time = Math.max(i == 0 ? time : time + way, stop.earliest());
      if (time > stop.latest()) {
        return -1;
      }
      time += stop.seconds();
      at = stop.place() < 0 ? at : stop.place();
    }
    return time > day.until() ? -1 : driven + day.travel().between(at, day.home());
  }

  private static RouteDay day(Random random, int visits) {
    var stops = new ArrayList<RouteStop>();
    for (var stop = 0; stop < visits; stop++) {
      var earliest = random.nextInt(6) * (long) HOUR;
      var latest = random.nextInt(5) == 0 ? earliest : earliest + random.nextInt(12) * (long) HOUR;
      stops.add(
          new RouteStop(
              stop,
              (1 + random.nextInt(4)) * HOUR / 4,
              random.nextInt(PLACES + 1) - 1,
              earliest,
              latest));
    }
    return new RouteDay(0, 14L * HOUR, random.nextInt(PLACES + 1) - 1, stops, travel(random));
  }

  private static Travel travel(Random random) {
    var seconds = new int[PLACES][PLACES];
    for (var from = 0; from < PLACES; from++) {
      for (var to = 0; to < PLACES; to++) {
        seconds[from][to] = from == to ? 0 : random.nextInt(HOUR);
      }
    }
    return new TravelMatrix(seconds);
  }
}
