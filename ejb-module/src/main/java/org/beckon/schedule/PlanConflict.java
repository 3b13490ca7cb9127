package org.beckon.schedule;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.settings.Severity;

/**
 * One reason why a visit does not fit.
 *
 * @param severity HARD cannot be overridden, SOFT can
 * @param jobId the job in the way, or null
 * @param from when what is in the way begins, or null
 */
public record PlanConflict(
    ConflictKind kind, Severity severity, String message, Long jobId, Instant from, Instant until)
    implements Serializable {

  /** Nobody can override it. */
  public boolean refuses() {
    return severity == Severity.HARD;
  }
}
