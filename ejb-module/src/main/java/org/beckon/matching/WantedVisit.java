package org.beckon.matching;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A visit that somebody is looked for.
 *
 * @param place {@link Travel#UNKNOWN} when the site is not on the map
 * @param seconds how long it takes
 * @param promised when the customer expects somebody to arrive, both ends included; null for no
 *     promise
 * @param starts when it may begin, both ends included, in order; from equals until for a fixed time
 * @param grid starts are multiples of so many seconds, 1 for any
 * @param skills what is needed, by number; {@code levels} says how well
 * @param zone of the site, by whose calendar certificates expire
 * @param preferred whom the customer likes to come, or 0 for nobody in particular
 * @param rules what is asked; {@link Obstacle#BUSY} and {@link Obstacle#AWAY} always are
 */
public record WantedVisit(
    int place,
    int seconds,
    List<Span> starts,
    Span promised,
    int grid,
    int[] skills,
    int[] levels,
    ZoneId zone,
    long preferred,
    Set<Obstacle> rules) {

  /** Every rule there is. */
  public static final Set<Obstacle> ALL_RULES = Set.copyOf(EnumSet.allOf(Obstacle.class));

  private static final int A_DAY = 24 * 60 * 60;

  long first() {
    return starts.get(0).from();
  }

  long last() {
    return starts.get(starts.size() - 1).until();
  }

  boolean asks(Obstacle rule) {
    return rules.contains(rule);
  }

  WantedVisit asking(Set<Obstacle> others) {
    return new WantedVisit(
        place, seconds, starts, promised, grid, skills, levels, zone, preferred, others);
  }

  /** The first start of the grid at or after that second. */
  long onGrid(long second) {
    return Math.floorDiv(second + grid - 1, grid) * grid;
  }

  /** Whether hours are asked at both ends only: nobody works for longer than a day on end. */
  boolean isLong() {
    return seconds > A_DAY;
  }

  boolean isPromisedAt(long start) {
    return promised == null || start >= promised.from() && start <= promised.until();
  }

  boolean isKnownTo(Candidate candidate) {
    for (var needed = 0; needed < skills.length; needed++) {
      if (candidate.level(skills[needed]) < levels[needed]) {
        return false;
      }
    }
    return true;
  }

  /** The last start with which the work is done before a certificate expires. */
  long latestCertified(Candidate candidate) {
    var lastDay = Integer.MAX_VALUE;
    for (var needed = 0; needed < skills.length; needed++) {
      lastDay = Math.min(lastDay, candidate.lastDay(skills[needed], levels[needed]));
    }
    return lastDay == Integer.MAX_VALUE ? Long.MAX_VALUE : midnightAfter(lastDay) - seconds;
  }

  private long midnightAfter(int epochDay) {
    return LocalDate.ofEpochDay(epochDay + 1L).atStartOfDay(zone).toEpochSecond();
  }
}
