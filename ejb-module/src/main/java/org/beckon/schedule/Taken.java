package org.beckon.schedule;

import org.beckon.appointment.TimeWindow;
import org.beckon.platform.Place;

/**
 * What somebody has to do at a time already, or has done.
 *
 * @param place of the site; null when it is not known
 * @param done whether the work is over: it counts for the day, and is in nobody's way
 */
record Taken(
    long appointmentId,
    long jobId,
    String number,
    String title,
    TimeWindow time,
    Place place,
    boolean done) {}
