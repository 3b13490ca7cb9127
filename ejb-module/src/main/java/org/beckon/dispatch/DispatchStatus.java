package org.beckon.dispatch;

/** How far an effort to reach people is (state-machines D.4). */
public enum DispatchStatus {

  /** Nobody is told until its time has come. */
  WAITING,

  /** People are told, or were; not all of them have said yes yet. */
  ACTIVE,

  /** Somebody put it on hold: nobody is told, answers count. */
  PAUSED,

  /** On hold until people may be called again; answers count. */
  HELD,

  /** Somebody has to decide how to go on. */
  ESCALATED,

  /** Nothing more comes of it, unless a search is opened again. */
  STOPPED;

  /** Whether a dispatch in this state may move to the next; the database holds the same table. */
  public boolean allows(DispatchStatus next) {
    return switch (this) {
      case WAITING -> next == ACTIVE || next == STOPPED;
      case ACTIVE -> next == PAUSED || next == HELD || next == ESCALATED || next == STOPPED;
      case PAUSED, ESCALATED -> next == ACTIVE || next == STOPPED;
      case HELD -> next == ACTIVE || next == PAUSED || next == STOPPED;
      case STOPPED -> false;
    };
  }
}
