package org.beckon.schedule;

import java.io.Serializable;
import java.time.Instant;

/**
 * One reason why a visit does not fit.
 *
 * @param jobId the job in the way, or null
 * @param from when what is in the way begins, or null
 */
public record PlanConflict(
    ConflictKind kind, String message, Long jobId, Instant from, Instant until)
    implements Serializable {}
