package org.beckon.dispatch.web;

import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.JobSheet;

/** Why the button Dispatch is gray, in words (S1-115 to S1-118). The server decides. */
public final class DispatchCheck {

  private DispatchCheck() {}

  /**
   * Empty when it may be pressed.
   *
   * @param allowed whether the roles of whoever looks let them dispatch
   */
  public static String objection(JobSheet sheet, boolean allowed) {
    if (!allowed) {
      return "Your roles do not let you dispatch.";
    }
    return switch (sheet.line().status()) {
      case DISPATCHED -> "Already dispatched. Use Reassign or Recall at the visit.";
      case IN_PROGRESS -> "Already dispatched, and under way.";
      case COMPLETE -> "The work is complete. Add a visit to dispatch again.";
      case CLOSED -> "This work order is closed.";
      case INVOICED -> "This work order is invoiced.";
      case CANCELED -> "This work order is canceled.";
      case DECLINED -> "This work order was declined.";
      case DRAFT, REQUESTED, OFFERED, UNSCHEDULED, SCHEDULED, PAUSED -> "";
    };
  }

  /** The visit that would be sent: the first of which somebody has not been told; null for none. */
  static JobSheet.Visit toSend(JobSheet sheet) {
    return sheet.visits().stream()
        .filter(visit -> visit.status().isLive())
        .filter(visit -> visit.places().stream().anyMatch(DispatchCheck::isUntold))
        .findFirst()
        .orElse(null);
  }

  private static boolean isUntold(JobSheet.Place place) {
    return place.status() == AssignmentStatus.OPEN || place.status() == AssignmentStatus.PLANNED;
  }
}
