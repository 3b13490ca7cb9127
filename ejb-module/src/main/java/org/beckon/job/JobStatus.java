package org.beckon.job;

/**
 * The life of a job (state-machines D.1). This switch is the only place that says what may follow
 * what.
 */
public enum JobStatus {
  DRAFT,
  REQUESTED,
  OFFERED,
  DECLINED,
  UNSCHEDULED,
  SCHEDULED,
  DISPATCHED,
  IN_PROGRESS,
  PAUSED,
  COMPLETE,
  CLOSED,
  INVOICED,
  CANCELED;

  /** Whether a job in this state may move to the next. */
  public boolean allows(JobStatus next) {
    return switch (this) {
      case DRAFT ->
          next == UNSCHEDULED || next == SCHEDULED || next == REQUESTED || next == CANCELED;
      case REQUESTED, OFFERED ->
          next == UNSCHEDULED || next == SCHEDULED || next == DECLINED || next == CANCELED;
      case UNSCHEDULED -> next == SCHEDULED || next == CANCELED;
      case SCHEDULED, DISPATCHED, IN_PROGRESS, PAUSED ->
          next.isRolledUp() && next != this || next == CANCELED;
      case COMPLETE -> next == SCHEDULED || next == CLOSED || next == INVOICED || next == CANCELED;
      case CLOSED -> next == INVOICED;
      case CANCELED -> next.isRolledUp();
      case DECLINED, INVOICED -> false;
    };
  }

  /** The states that follow from what happens to the appointments (S3-15). */
  public boolean isRolledUp() {
    return switch (this) {
      case UNSCHEDULED, SCHEDULED, DISPATCHED, IN_PROGRESS, PAUSED, COMPLETE -> true;
      case DRAFT, REQUESTED, OFFERED, DECLINED, CLOSED, INVOICED, CANCELED -> false;
    };
  }

  /** Nobody has said yes to it yet: no date can be given without deciding. */
  public boolean isBacklog() {
    return this == DRAFT || this == REQUESTED || this == OFFERED || this == UNSCHEDULED;
  }

  /** Over for good, or until somebody restores it. */
  public boolean isOver() {
    return this == CLOSED || this == INVOICED || this == CANCELED || this == DECLINED;
  }
}
