package org.beckon.matching;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small worlds out of a seed: crowded days, odd hours, overlaps, unknown places, equal people. */
final class RandomWorld {

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;
  private static final int PLACES = 6;
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final Random random;

  RandomWorld(long seed) {
    random = new Random(seed);
  }

  Travel travel() {
    if (random.nextBoolean()) {
      return new StraightLine(degrees(42), degrees(-71), 40);
    }
    var seconds = new int[PLACES][PLACES];
    for (var row : seconds) {
      java.util.Arrays.setAll(row, to -> random.nextInt(50) * MINUTE + random.nextInt(2));
    }
    return new TravelMatrix(seconds);
  }

  private double[] degrees(double around) {
    return random.doubles(PLACES).map(d -> around + d / 3).toArray();
  }

  Weights weights() {
    var weights = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      weights.put(criterion, random.nextInt(4));
    }
    return new Weights(weights);
  }

  WantedVisit wanted() {
    var first = random.nextInt(2 * DAY / (5 * MINUTE)) * 5L * MINUTE;
    var fixed = random.nextInt(3) == 0;
    var starts = new ArrayList<Span>();
    starts.add(new Span(first, fixed ? first : first + random.nextInt(8) * HOUR));
    if (!fixed && random.nextInt(3) == 0) {
      var next = starts.get(0).until() + HOUR;
      starts.add(new Span(next, next + random.nextInt(5) * HOUR));
    }
    var skills = IntStream.range(0, 3).filter(skill -> random.nextInt(3) == 0).toArray();
    return new WantedVisit(
        place(),
        (1 + random.nextInt(18)) * 10 * MINUTE,
        starts,
        random.nextInt(4) == 0 ? new Span(first, first + random.nextInt(4) * HOUR) : null,
        fixed ? 1 : (1 + random.nextInt(3)) * 5 * MINUTE,
        skills,
        IntStream.of(skills).map(skill -> 1 + random.nextInt(5)).toArray(),
        ZONE,
        random.nextInt(5),
        WantedVisit.ALL_RULES);
  }

  List<Candidate> candidates(Travel travel) {
    return IntStream.rangeClosed(1, 6).mapToObj(id -> candidate(id, travel)).toList();
  }

  private Candidate candidate(int id, Travel travel) {
    var skills = random.ints(random.nextInt(6), 0, 3).toArray();
    var home = place();
    var days = new ArrayList<Day>();
    for (var day = 0; day < 3; day++) {
      days.add(day(new Span((long) day * DAY, (day + 1L) * DAY), home, travel));
    }
    return new Candidate(
        id,
        random.nextBoolean() ? "Ada" : "Bo",
        skills,
        IntStream.of(skills).map(skill -> 1 + random.nextInt(5)).toArray(),
        IntStream.of(skills).map(s -> random.nextInt(4) == 0 ? 1 : Integer.MAX_VALUE).toArray(),
        days);
  }

  private Day day(Span date, int home, Travel travel) {
    var windows = new ArrayList<Span>();
    var at = date.from() + random.nextInt(10) * HOUR;
    while (at < date.until() && random.nextInt(5) != 0) {
      var end = at + (1 + random.nextInt(8)) * HOUR;
      windows.add(new Span(at, end));
      at = end + HOUR;
    }
    var stops = new ArrayList<Stop>();
    for (var count = random.nextInt(7); count > 0; count--) {
      var start = date.from() + random.nextInt(DAY / (5 * MINUTE)) * 5L * MINUTE;
      var end = start + (1 + random.nextInt(24)) * 5L * MINUTE;
      stops.add(
          random.nextInt(6) == 0
              ? Stop.away(start, end)
              : Stop.visit(start, end, place(), "WO-" + count));
    }
    var done =
        random.nextInt(4) == 0
            ? List.of(new Span(date.from(), date.from() + HOUR))
            : List.<Span>of();
    return new Day(date, windows, stops, done, home, 4 + random.nextInt(4), travel);
  }

  private int place() {
    return random.nextInt(PLACES + 1) - 1;
  }
}
