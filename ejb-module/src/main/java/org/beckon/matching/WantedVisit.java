package org.beckon.matching;

import java.time.Instant;
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
 * @param starts when it may begin, both ends included, in order; from equals until for a fixed time
 * @param grid starts are multiples of so many seconds, 1 for any
 * @param skills what is needed, by number; {@code levels} says how well
 * @param zone of the site: its calendar decides whether a certificate still holds
 * @param preferred whom the customer likes to come, or 0 for nobody in particular
 * @param rules what is asked; {@link Obstacle#BUSY} and {@link Obstacle#AWAY} always are
 */
public record WantedVisit(
    int place,
    int seconds,
    List<Span> starts,
    int grid,
    int[] skills,
    int[] levels,
    ZoneId zone,
    long preferred,
    Set<Obstacle> rules) {

  /** Every rule there is. */
  public static final Set<Obstacle> ALL_RULES = Set.copyOf(EnumSet.allOf(Obstacle.class));

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
    return new WantedVisit(place, seconds, starts, grid, skills, levels, zone, preferred, others);
  }

  /** The first start of the grid at or after that second. */
  long onGrid(long second) {
    return Math.floorDiv(second + grid - 1, grid) * grid;
  }

  /**
   * The first second at which somebody lacks what is needed; the first of all for who never can.
   */
  long skilledUntil(Candidate candidate) {
    var lastDay = Integer.MAX_VALUE;
    for (var needed = 0; needed < skills.length; needed++) {
      if (candidate.level(skills[needed]) < levels[needed]) {
        return Long.MIN_VALUE;
      }
      lastDay = Math.min(lastDay, candidate.lastDay(skills[needed]));
    }
    return lastDay == Integer.MAX_VALUE ? Long.MAX_VALUE : dayAfter(lastDay);
  }

  private long dayAfter(int epochDay) {
    return LocalDate.ofEpochDay(epochDay + 1L).atStartOfDay(zone).toEpochSecond();
  }

  /** The day on which something begins, where the work is. */
  public LocalDate day(long second) {
    return Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
  }
}
