package org.beckon.recheck;

/** How an exception came to its end. */
public enum Resolution {
  /** A change took what was wrong away. */
  MENDED,
  /** Somebody with the permission said that it is all right. */
  KEPT,
  /** The visit has begun, or its time has passed. */
  OVER
}
