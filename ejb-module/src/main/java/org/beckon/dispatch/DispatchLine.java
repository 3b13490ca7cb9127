package org.beckon.dispatch;

import java.io.Serializable;
import java.time.Instant;

/**
 * An effort to send a visit, for people to see.
 *
 * @param outcome null while it runs
 * @param reason why it stopped, or null
 */
public record DispatchLine(
    long id,
    int version,
    long appointmentId,
    DispatchStatus status,
    DispatchOutcome outcome,
    String reason,
    Instant dueAt,
    String orderedBy)
    implements Serializable {

  public boolean isWaiting() {
    return status == DispatchStatus.WAITING;
  }

  /** It could not go out, and nobody was told. */
  public boolean isFailed() {
    return outcome == DispatchOutcome.EXHAUSTED;
  }
}
