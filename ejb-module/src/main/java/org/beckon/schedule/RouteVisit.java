package org.beckon.schedule;

import java.io.Serializable;
import java.time.Instant;

/**
 * One visit of a day in a proposed order.
 *
 * @param startsAt as it is planned now
 * @param proposedAt as it would be; the same for one that stays
 * @param fixed whether it stays where it is: acknowledged, begun, or with others
 */
public record RouteVisit(
    long appointmentId,
    int version,
    long jobId,
    String number,
    String title,
    int minutes,
    Instant startsAt,
    Instant proposedAt,
    boolean fixed)
    implements Serializable {}
