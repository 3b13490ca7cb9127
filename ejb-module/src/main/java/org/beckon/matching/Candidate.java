package org.beckon.matching;

import java.util.List;
import java.util.function.Predicate;

/**
 * Somebody who might take a visit, with the days that are looked at.
 *
 * @param skills what they can, by number; {@code levels} says how well, {@code lastDays} until
 *     when, as days since the epoch, {@link Integer#MAX_VALUE} for ever
 */
public record Candidate(
    long id, String name, int[] skills, int[] levels, int[] lastDays, List<Day> days) {

  /** 0 for what is not known at all. */
  int level(int skill) {
    var best = 0;
    for (var known = 0; known < skills.length; known++) {
      best = skills[known] == skill ? Math.max(best, levels[known]) : best;
    }
    return best;
  }

  /** Until when it is known so well; for ever when it is not, since that is another obstacle. */
  int lastDay(int skill, int level) {
    var last = Integer.MIN_VALUE;
    for (var known = 0; known < skills.length; known++) {
      if (skills[known] == skill && levels[known] >= level) {
        last = Math.max(last, lastDays[known]);
      }
    }
    return last == Integer.MIN_VALUE ? Integer.MAX_VALUE : last;
  }

  /** The same person, had they only these stops. */
  Candidate keeping(Predicate<Stop> kept) {
    return new Candidate(
        id, name, skills, levels, lastDays, days.stream().map(day -> day.keeping(kept)).toList());
  }
}
