package org.beckon.notification;

import java.time.Duration;

/**
 * Look at this attempt now, once what planned it is committed. Carries an id, never a copy: whoever
 * reads it reads the row.
 *
 * @param hold how long to wait first
 */
public record AttemptDue(long attemptId, Duration hold) {

  /** Due at once. */
  public AttemptDue(long attemptId) {
    this(attemptId, Duration.ZERO);
  }
}
