package org.beckon.settings;

/** Which other visits of a technician may be in the way of one (S1-63). */
public enum ConflictScope {
  /** Those on a day that the visit touches too, by the calendar of its site. */
  SAME_DAY,
  /** All that are near in time. */
  ANY
}
