package org.beckon.run;

/** What is known of one job of a run. */
public enum RowState {

  /** Not looked at yet. */
  OPEN,

  /** Would go out as it stands. */
  FITS,

  /** Would be refused; the row says why. */
  CONFLICT,

  /** Goes out when its turn comes. */
  WAITING,
  SENT,

  /** Was refused; the row says why. */
  FAILED;

  boolean isDone() {
    return this == SENT || this == FAILED;
  }
}
