package org.beckon.notification;

import java.time.Duration;
import org.beckon.gateway.ChannelKind;

/**
 * Look at this attempt now, once what planned it is committed. Carries an id, never a copy: whoever
 * reads it reads the row.
 *
 * @param channel by which it is to leave; never changes
 * @param hold how long to wait first
 */
public record AttemptDue(long attemptId, ChannelKind channel, Duration hold) {

  /** Due at once. */
  public AttemptDue(long attemptId, ChannelKind channel) {
    this(attemptId, channel, Duration.ZERO);
  }
}
