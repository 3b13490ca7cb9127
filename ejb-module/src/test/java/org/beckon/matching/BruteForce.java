package org.beckon.matching;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The same answers as {@link Matcher}, slowly: every start that was wanted against every rule. */
public record BruteForce(WantedVisit wanted, Travel travel, Weights weights) {

  /** One start that is possible. */
  public record Try(long start, int extra, int[] points, long total) {}

  /** Of all starts that are possible for somebody; null when there is none. */
  public Try best(Candidate c) {
    return c.days().stream()
        .flatMap(day -> starts(day).mapToObj(start -> attempt(c, day, start)))
        .filter(one -> one != null)
        .min(
            Comparator.comparingLong(Try::total)
                .reversed()
                .thenComparingInt(Try::extra)
                .thenComparingLong(Try::start))
        .orElse(null);
  }

  private Try attempt(Candidate c, Day day, long start) {
    var possible =
        wanted.isPromisedAt(start)
            && knows(c)
            && certified(c, start)
            && day.visits < day.capacity
            && free(day, start, true)
            && free(day, start, false)
            && drivable(day, start)
            && hours(day, start) != null;
    return possible ? judged(c, day, start) : null;
  }

  private Try judged(Candidate c, Day day, long start) {
    var before = before(day, start);
    var after = after(day, start + wanted.seconds());
    var there = travel.between(place(before, day), wanted.place());
    var onward = travel.between(wanted.place(), place(after, day));
    var extra = max(0, there + onward - travel.between(place(before, day), place(after, day)));
    var known = wanted.place() >= 0 && (place(before, day) >= 0 || place(after, day) >= 0);
    int[] points = {
      known ? Points.location(extra) : 50,
      Points.availability(wanted, start, latest(c, day, start) - earliest(day, start)),
      Points.skills(wanted, c),
      Points.load(day, wanted.seconds()),
      Points.preference(wanted, c)
    };
    var total = 0L;
    for (var criterion : Criterion.values()) {
      var counts = criterion != Criterion.PREFERENCE || wanted.preferred() != 0;
      total += counts ? (long) points[criterion.ordinal()] * weights.of(criterion) : 0;
    }
    return new Try(start, extra, points, total);
  }

  /** Back to when everything before is over, and somebody has come from there. */
  private long earliest(Day day, long start) {
    var before = before(day, start);
    var earliest = max(hours(day, start).from(), day.date.from());
    for (var stop : day.stops()) {
      earliest = stop.endsAt() <= start ? max(earliest, stop.endsAt()) : earliest;
    }
    return before == null
        ? earliest
        : max(earliest, before.endsAt() + travel.between(before.place(), wanted.place()));
  }

  /** On to when it would be in the way of what comes after. */
  private long latest(Candidate c, Day day, long start) {
    var end = start + wanted.seconds();
    var after = after(day, end);
    var until = hours(day, start).until();
    for (var stop : day.stops()) {
      until = stop.startsAt() >= end ? min(until, stop.startsAt()) : until;
    }
    until =
        after == null
            ? until
            : min(until, after.startsAt() - travel.between(wanted.place(), after.place()));
    return min(min(until - wanted.seconds(), day.date.until() - 1), wanted.latestCertified(c));
  }

  List<Obstacle> obstacles(Candidate c) {
    var found = new ArrayList<Obstacle>();
    if (best(c) != null) {
      return found;
    }
    add(found, Obstacle.SKILLS, c, (day, start) -> knows(c));
    add(found, Obstacle.EXPIRED, c, (day, start) -> certified(c, start));
    add(found, Obstacle.HOURS, c, (day, start) -> hours(day, start) != null);
    add(found, Obstacle.CAPACITY, c, (day, start) -> day.visits < day.capacity);
    add(found, Obstacle.WINDOW, c, (day, start) -> wanted.isPromisedAt(start));
    add(found, Obstacle.AWAY, c, (day, start) -> free(day, start, false));
    add(found, Obstacle.BUSY, c, (day, start) -> free(day, start, true));
    if (!found.contains(Obstacle.BUSY)) {
      add(found, Obstacle.TRAVEL, c, (day, s) -> free(day, s, true) && drivable(day, s));
    }
    return found.isEmpty() ? List.of(Obstacle.NO_GAP) : found;
  }

  private interface Check {
    boolean passes(Day day, long start);
  }

  private void add(List<Obstacle> found, Obstacle rule, Candidate c, Check check) {
    if (c.days().stream().noneMatch(d -> starts(d).anyMatch(s -> check.passes(d, s)))) {
      found.add(rule);
    }
  }

  private LongStream starts(Day day) {
    var grid = wanted.grid();
    return wanted.starts().stream()
        .flatMapToLong(
            s -> LongStream.rangeClosed(-Math.floorDiv(-s.from(), grid), s.until() / grid))
        .map(tick -> tick * grid)
        .filter(start -> day.date.from() <= start && start < day.date.until());
  }

  private boolean knows(Candidate c) {
    return IntStream.range(0, wanted.skills().length)
        .allMatch(
            needed ->
                IntStream.range(0, c.skills().length).anyMatch(known -> covers(c, known, needed)));
  }

  private boolean covers(Candidate c, int known, int needed) {
    return c.skills()[known] == wanted.skills()[needed]
        && c.levels()[known] >= wanted.levels()[needed];
  }

  /** On the day on which the work ends; what is not known at all has not expired. */
  private boolean certified(Candidate c, long start) {
    var last =
        Instant.ofEpochSecond(start + wanted.seconds() - 1).atZone(wanted.zone()).toLocalDate();
    return IntStream.range(0, wanted.skills().length)
        .allMatch(
            needed -> {
              var known =
                  IntStream.range(0, c.skills().length).filter(k -> covers(c, k, needed)).toArray();
              return known.length == 0
                  || IntStream.of(known).anyMatch(k -> c.lastDays()[k] >= last.toEpochDay());
            });
  }

  private Span hours(Day day, long start) {
    var end = start + wanted.seconds();
    return day.windows().stream()
        .filter(w -> w.from() <= start && end <= w.until())
        .findAny()
        .orElse(null);
  }

  private boolean free(Day day, long start, boolean visits) {
    return day.stops().stream()
        .filter(stop -> stop.visit() == visits)
        .noneMatch(s -> s.startsAt() < start + wanted.seconds() && start < s.endsAt());
  }

  private boolean drivable(Day day, long start) {
    var before = before(day, start);
    var after = after(day, start + wanted.seconds());
    return (before == null
            || before.endsAt() + travel.between(before.place(), wanted.place()) <= start)
        && (after == null
            || start + wanted.seconds() + travel.between(wanted.place(), after.place())
                <= after.startsAt());
  }

  private static Stop before(Day day, long start) {
    Stop last = null;
    for (var stop : day.stops()) {
      var counts = stop.visit() && stop.endsAt() <= start;
      last = counts && (last == null || stop.endsAt() >= last.endsAt()) ? stop : last;
    }
    return last;
  }

  private static Stop after(Day day, long end) {
    return day.stops().stream()
        .filter(stop -> stop.visit() && stop.startsAt() >= end)
        .findFirst()
        .orElse(null);
  }

  private static int place(Stop stop, Day day) {
    return stop == null ? day.home : stop.place();
  }
}
