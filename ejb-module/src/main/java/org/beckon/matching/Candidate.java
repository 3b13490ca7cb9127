package org.beckon.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Somebody who might take a visit, with the days that are looked at.
 *
 * @param skills what they can, by number, ascending; {@code levels} says how well, {@code lastDays}
 *     until when, as days since the epoch, {@link Integer#MAX_VALUE} for ever
 */
public record Candidate(
    long id, String name, int[] skills, int[] levels, int[] lastDays, List<Day> days) {

  /** 0 for what is not known at all. */
  int level(int skill) {
    var at = Arrays.binarySearch(skills, skill);
    return at < 0 ? 0 : levels[at];
  }

  int lastDay(int skill) {
    var at = Arrays.binarySearch(skills, skill);
    return at < 0 ? Integer.MIN_VALUE : lastDays[at];
  }

  /** The same person, had they only these stops. */
  Candidate keeping(java.util.function.Predicate<Stop> kept) {
    return new Candidate(
        id, name, skills, levels, lastDays, days.stream().map(day -> day.keeping(kept)).toList());
  }
}
