package org.beckon.dispatch;

/** How an effort to reach people ended. */
public enum DispatchOutcome {

  /** Everybody who was wanted has said yes. */
  FILLED,

  /** It could not go out; the reason says why, and a dispatcher has to look. */
  EXHAUSTED,

  /** What it was for was canceled. */
  CANCELED,

  /** Its time was over before it was done. */
  EXPIRED,

  /** Somebody took it back, or did it by hand. */
  WITHDRAWN
}
