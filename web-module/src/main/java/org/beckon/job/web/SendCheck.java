package org.beckon.job.web;

import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.JobSheet;

/** Why the button Send to Tech is gray, in words (S2-18, S2-43, S2-45). The server decides. */
final class SendCheck {

  private SendCheck() {}

  /** Empty when it may be pressed. */
  static String objection(JobSheet.Visit visit) {
    if (!visit.status().isLive()) {
      return "This visit is over.";
    }
    var held = visit.places().stream().filter(place -> place.status().isHeld()).toList();
    if (held.isEmpty()) {
      return "Needs a technician first.";
    }
    return held.stream().anyMatch(place -> place.status() == AssignmentStatus.PLANNED)
        ? ""
        : "Sent to everybody already.";
  }
}
