package org.beckon.matching;

/**
 * Why somebody cannot take a visit at all. Each is asked on its own: it is named when it would
 * prevent every start that was wanted, were it the only rule.
 */
public enum Obstacle {
  /** Something needed is not known, or not well enough. */
  SKILLS,
  /** The certificate of something needed expires before the work is done. */
  EXPIRED,
  /** Does not work then. */
  HOURS,
  /** Is absent. */
  AWAY,
  /** Has other visits. */
  BUSY,
  /** Has time, but not enough to drive there and on. */
  TRAVEL,
  /** Has as many visits that day as they may have (S1-114). */
  CAPACITY,
  /** Nobody could begin when the customer was promised that somebody comes. */
  WINDOW,
  /** Nothing of the above alone, but together they leave no gap that is long enough. */
  NO_GAP
}
