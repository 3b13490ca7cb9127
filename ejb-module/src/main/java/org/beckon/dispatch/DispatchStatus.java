package org.beckon.dispatch;

/** How far an effort to reach people is (state-machines D.4). */
public enum DispatchStatus {

  /** Nobody is told until its time has come. */
  WAITING,

  /** People were told; not all of them have said yes yet. */
  ACTIVE,

  /** Nothing more comes of it; a further effort is another dispatch. */
  STOPPED;

  boolean allows(DispatchStatus next) {
    return switch (this) {
      case WAITING -> next == ACTIVE || next == STOPPED;
      case ACTIVE -> next == STOPPED;
      case STOPPED -> false;
    };
  }
}
