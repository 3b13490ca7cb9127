package org.beckon.matching;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * One day of a technician, cut into the gaps between what fills it: before the first stop, between
 * two, after the last. Made once and then only read; everything the search needs of a gap stands in
 * arrays.
 *
 * <p>The way from home to the first visit and from the last one home counts as driving; it is not
 * part of the working hours.
 */
public final class Day {

  private static final long NEVER = Long.MIN_VALUE / 4;
  private static final long ALWAYS = Long.MAX_VALUE / 4;

  final Span date;
  final int home;
  final int capacity;
  final int visits;
  final long taken;
  final long worked;
  final long[] windowFrom;
  final long[] windowUntil;

  /** By gap: free from, and until; the visit before and after, with its place. */
  final long[] freeFrom;

  final long[] freeUntil;
  final long[] leave;
  final long[] arrive;
  final int[] before;
  final int[] after;
  final int[] leg;
  final int[] labelBefore;
  final int[] labelAfter;

  private final List<Span> windows;
  private final List<Stop> stops;
  private final Travel travel;

  /**
   * @param date from midnight to midnight, where the technician is: a visit of this day begins in
   *     it
   * @param windows working hours that touch the date, in their full length, in order; empty for
   *     nobody at work
   * @param stops what fills the date and those hours, in any order
   * @param done visits of that date that are over: they count, and are in nobody's way
   * @param capacity how many visits the technician may have a day
   */
  public Day(
      Span date,
      List<Span> windows,
      List<Stop> stops,
      List<Span> done,
      int home,
      int capacity,
      Travel travel) {
    this(
        date,
        windows,
        stops,
        home,
        capacity,
        travel,
        count(date, stops) + done.size(),
        taken(date, stops) + done.stream().mapToLong(Day::length).sum());
  }

  private Day(
      Span date,
      List<Span> windows,
      List<Stop> given,
      int home,
      int capacity,
      Travel travel,
      int visits,
      long taken) {
    this.date = date;
    this.windows = windows;
    this.stops = given.stream().sorted(Comparator.comparingLong(Stop::startsAt)).toList();
    this.home = home;
    this.capacity = capacity;
    this.travel = travel;
    this.visits = visits;
    this.taken = taken;
    worked = windows.stream().filter(w -> holds(date, w.from())).mapToLong(Day::length).sum();
    windowFrom = windows.stream().mapToLong(Span::from).toArray();
    windowUntil = windows.stream().mapToLong(Span::until).toArray();
    var gaps = stops.size() + 1;
    freeFrom = new long[gaps];
    freeUntil = new long[gaps];
    leave = new long[gaps];
    arrive = new long[gaps];
    before = new int[gaps];
    after = new int[gaps];
    leg = new int[gaps];
    labelBefore = new int[gaps];
    labelAfter = new int[gaps];
    lookForward();
    lookBack();
    for (var gap = 0; gap < gaps; gap++) {
      leg[gap] = travel.between(before[gap], after[gap]);
    }
  }

  private void lookForward() {
    var free = NEVER;
    var left = NEVER;
    var place = home;
    var label = -1;
    for (var gap = 0; gap < freeFrom.length; gap++) {
      if (gap > 0) {
        var stop = stops.get(gap - 1);
        free = Math.max(free, stop.endsAt());
        if (stop.visit() && stop.endsAt() >= left) {
          left = stop.endsAt();
          place = stop.place();
          label = gap - 1;
        }
      }
      freeFrom[gap] = free;
      leave[gap] = left;
      before[gap] = place;
      labelBefore[gap] = label;
    }
  }

  private void lookBack() {
    var free = ALWAYS;
    var due = ALWAYS;
    var place = home;
    var label = -1;
    for (var gap = freeFrom.length - 1; gap >= 0; gap--) {
      if (gap < stops.size()) {
        var stop = stops.get(gap);
        free = stop.startsAt();
        if (stop.visit()) {
          due = stop.startsAt();
          place = stop.place();
          label = gap;
        }
      }
      freeUntil[gap] = free;
      arrive[gap] = due;
      after[gap] = place;
      labelAfter[gap] = label;
    }
  }

  private static int count(Span date, List<Stop> stops) {
    return (int) stops.stream().filter(s -> s.visit() && holds(date, s.startsAt())).count();
  }

  private static long taken(Span date, List<Stop> stops) {
    return stops.stream()
        .filter(s -> s.visit() && holds(date, s.startsAt()))
        .mapToLong(s -> s.endsAt() - s.startsAt())
        .sum();
  }

  private static boolean holds(Span span, long second) {
    return second >= span.from() && second < span.until();
  }

  private static long length(Span span) {
    return span.until() - span.from();
  }

  /**
   * How full the day is with so many more seconds, in percent; by visits when hours are unknown.
   */
  public int loadWith(long seconds) {
    return worked > 0
        ? (int) Math.min(100, 100 * (taken + seconds) / worked)
        : Math.min(100, 100 * (visits + 1) / capacity);
  }

  /** Whether it is known when the technician works that day. */
  public boolean hasHours() {
    return worked > 0;
  }

  /** How many visits there are already, and how many there may be. */
  public int visits() {
    return visits;
  }

  public int capacity() {
    return capacity;
  }

  /** What a person calls the visit before the gap, or null for home. */
  public String nameBefore(int gap) {
    return labelBefore[gap] < 0 ? null : stops.get(labelBefore[gap]).label();
  }

  /** What a person calls the visit after the gap, or null for home. */
  public String nameAfter(int gap) {
    return labelAfter[gap] < 0 ? null : stops.get(labelAfter[gap]).label();
  }

  /** The same day with some stops only; it stays as full as it was. */
  Day keeping(Predicate<Stop> kept) {
    return new Day(
        date, windows, stops.stream().filter(kept).toList(), home, capacity, travel, visits, taken);
  }

  List<Stop> stops() {
    return stops;
  }

  List<Span> windows() {
    return windows;
  }
}
