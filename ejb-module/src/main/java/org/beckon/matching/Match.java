package org.beckon.matching;

/**
 * The best place for a visit in one candidate's days, or none.
 *
 * @param fits whether there is one; without it nothing but the candidate means anything
 * @param day in which it was found, and {@code gap} where in it
 * @param startsAt seconds since the epoch
 * @param spare by how many seconds the start could be moved within the gap
 * @param extraSeconds of driving that it adds to the day
 * @param points by the order of {@link Criterion}, 0 to 100 each
 * @param total weighted sum of the points
 */
public record Match(
    Candidate candidate,
    boolean fits,
    Day day,
    int gap,
    long startsAt,
    long spare,
    int extraSeconds,
    int[] points,
    long total) {

  static Match none(Candidate candidate) {
    return new Match(
        candidate, false, null, 0, Long.MAX_VALUE, 0, Integer.MAX_VALUE, new int[5], -1);
  }
}
