package org.beckon.run;

/** How far a run is. */
public enum RunStatus {

  /** Times and people are being found, and held against everybody's day. */
  PLANNING,

  /** Can be looked over, changed, and sent. */
  READY,

  /** Goes out, job by job. */
  SENDING,

  /** Every job has its result. */
  DONE;

  public boolean isUnderWay() {
    return this == PLANNING || this == SENDING;
  }
}
