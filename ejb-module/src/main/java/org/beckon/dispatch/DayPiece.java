package org.beckon.dispatch;

import java.io.Serializable;
import java.time.Instant;

/**
 * A part of somebody's day.
 *
 * @param label the job, or why they are away; empty for a shift
 */
public record DayPiece(Kind kind, Instant from, Instant until, String label)
    implements Serializable {

  /** In the order in which they are drawn, one over the other. */
  public enum Kind {
    SHIFT,
    AWAY,
    VISIT
  }
}
