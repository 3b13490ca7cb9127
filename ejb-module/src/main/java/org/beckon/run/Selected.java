package org.beckon.run;

import java.time.Instant;

/**
 * A job as it is when it is selected, with the visit that is next to be sent.
 *
 * @param appointmentId null when it has none to come
 * @param seenVersion of the visit, or of the job without one
 * @param technicianId who is planned for the visit, or null
 * @param startsAt null without a visit
 */
record Selected(
    long jobId,
    Long appointmentId,
    int seenVersion,
    Long technicianId,
    Instant startsAt,
    int minutes) {}
