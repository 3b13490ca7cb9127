package org.beckon.dispatch;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where somebody was last known to be, which is not where they are: what their last step said.
 *
 * @param kind how much is known
 * @param site street and city; null for HOME and UNKNOWN
 * @param number of the job there; null for HOME and UNKNOWN
 * @param since when they took that step; null for HOME and UNKNOWN
 */
public record Whereabouts(LastSeen kind, String site, String number, Instant since)
    implements Serializable {

  /** From the surest to nothing. */
  public enum LastSeen {
    ON_SITE,
    ON_THE_WAY,
    LEFT,
    HOME,
    UNKNOWN
  }
}
