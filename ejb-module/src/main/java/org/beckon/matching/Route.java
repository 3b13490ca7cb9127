package org.beckon.matching;

/**
 * A day in some order.
 *
 * @param order of the stops, by their place in what was given
 * @param starts of the stops in that order, seconds since the epoch
 * @param travelSeconds from home over all stops and home again
 * @param proven whether no order has less travel; else it is the best that was found
 */
public record Route(int[] order, long[] starts, long travelSeconds, boolean proven) {}
