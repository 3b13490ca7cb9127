package org.beckon.matching;

/**
 * A visit of a day whose order is looked for. Times are seconds since the epoch.
 *
 * @param seconds how long it takes
 * @param place {@link Travel#UNKNOWN} counts as where one is already
 * @param earliest start, and {@code latest}: the same for one that stays where it is
 */
public record RouteStop(long id, int seconds, int place, long earliest, long latest) {}
