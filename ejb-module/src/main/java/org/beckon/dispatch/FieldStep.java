package org.beckon.dispatch;

import org.beckon.appointment.AssignmentStatus;

/** What a technician does next with an assignment, in this order (S1-84, S2-39). */
public enum FieldStep {
  ACKNOWLEDGE(AssignmentStatus.ACKNOWLEDGED),
  EN_ROUTE(AssignmentStatus.EN_ROUTE),
  CHECK_IN(AssignmentStatus.ON_SITE),
  CHECK_OUT(AssignmentStatus.COMPLETE);

  private final AssignmentStatus status;

  FieldStep(AssignmentStatus status) {
    this.status = status;
  }

  AssignmentStatus status() {
    return status;
  }
}
