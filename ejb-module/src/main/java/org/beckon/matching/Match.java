package org.beckon.matching;

/**
 * The best place for a visit in one candidate's days, or none.
 *
 * @param fits whether there is one; without it nothing but the candidate means anything
 * @param day in which it was found, and {@code gap} where in it
 * @param startsAt seconds since the epoch
 * @param earliest start in the gap, and {@code latest}, whatever was wanted
 * @param extraSeconds of driving that it adds to the day
 * @param known whether the places are known that the driving was reckoned from
 * @param points by the order of {@link Criterion}, 0 to 100 each
 * @param total weighted sum of the points
 */
public record Match(
    Candidate candidate,
    boolean fits,
    Day day,
    int gap,
    long startsAt,
    long earliest,
    long latest,
    int extraSeconds,
    boolean known,
    int[] points,
    long total) {

  public int points(Criterion criterion) {
    return points[criterion.ordinal()];
  }

  static Match none(Candidate candidate) {
    return new Match(
        candidate,
        false,
        null,
        0,
        Long.MAX_VALUE,
        0,
        0,
        Integer.MAX_VALUE,
        false,
        new int[Criterion.values().length],
        -1);
  }
}
