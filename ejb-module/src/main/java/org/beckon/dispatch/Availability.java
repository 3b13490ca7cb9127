package org.beckon.dispatch;

/** What a technician's day says about a slot (S1-50 to S1-52). A legend of its own. */
public enum Availability {

  /** Something speaks against it. */
  CONFLICT,

  /** Busy that day, but free in the slot. */
  PARTLY,

  /** Nothing else that day. */
  FREE
}
