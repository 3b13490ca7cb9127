package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a dispatcher should not overlook about a visit.
 *
 * @param at when it goes out, when it should have gone out, since when it runs over, or since when
 *     people are searched for
 * @param why only for NOT_SENT: why it did not go out
 */
public record CardAlert(Kind kind, Instant at, String why) implements Serializable {

  /** What it is about. */
  public enum Kind {

    /** It goes out by itself at that time (S1-23). */
    WAITS,

    /** It should have gone out then, and could not. */
    NOT_SENT,

    /** Somebody is longer on site than was planned (S1-30). */
    OVERRUN,

    /** People are being searched for (S0-55). */
    SEARCHES,

    /** The search for people is paused (S0-56). */
    SEARCH_PAUSED
  }
}
