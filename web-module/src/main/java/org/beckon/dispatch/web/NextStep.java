package org.beckon.dispatch.web;

import java.util.Optional;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.dispatch.FieldStep;

/** The one large button: what follows from how far a technician is with a job (S2-39). */
public final class NextStep {

  private NextStep() {}

  /** Empty when nothing is left for the technician to do. */
  public static Optional<FieldStep> after(AssignmentStatus status) {
    return switch (status) {
      case SENT -> Optional.of(FieldStep.ACKNOWLEDGE);
      case ACKNOWLEDGED -> Optional.of(FieldStep.EN_ROUTE);
      case EN_ROUTE -> Optional.of(FieldStep.CHECK_IN);
      case ON_SITE -> Optional.of(FieldStep.CHECK_OUT);
      case OPEN,
          PLANNED,
          COMPLETE,
          INCOMPLETE,
          DECLINED,
          TIMED_OUT,
          RECALLED,
          REASSIGNED,
          CANCELED ->
          Optional.empty();
    };
  }

  /** The same for pages, which know nothing rather than an empty one. */
  public static FieldStep of(AssignmentStatus status) {
    return after(status).orElse(null);
  }
}
