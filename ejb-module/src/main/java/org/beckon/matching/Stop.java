package org.beckon.matching;

/**
 * Something that fills time in somebody's day: a visit, or an absence. Times are seconds since the
 * epoch, half-open.
 *
 * @param place {@link Travel#UNKNOWN} for an absence, or for a site that is not on the map
 * @param label what a person calls it, such as a job's number
 */
public record Stop(long startsAt, long endsAt, int place, boolean visit, String label) {

  public static Stop visit(long startsAt, long endsAt, int place, String label) {
    return new Stop(startsAt, endsAt, place, true, label);
  }

  public static Stop away(long startsAt, long endsAt) {
    return new Stop(startsAt, endsAt, Travel.UNKNOWN, false, "absence");
  }
}
