package org.beckon.dispatch;

import java.time.Instant;

/**
 * A technician takes a job that needs somebody, as they last saw it.
 *
 * @param appointmentId the visit that has an open place, or null when the job has no visit yet
 * @param seenVersion of the visit; of the job when it has none
 * @param startsAt when they will be there; of a visit with a time it must be that time or null
 */
public record TakeJob(long jobId, Long appointmentId, int seenVersion, Instant startsAt) {}
