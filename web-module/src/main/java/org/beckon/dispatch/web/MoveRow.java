package org.beckon.dispatch.web;

import java.io.Serializable;
import org.beckon.dispatch.ReassignJob;
import org.beckon.dispatch.VisitToMove;

/** One visit of somebody who is sick: who takes it, and what became of that. */
public class MoveRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final VisitToMove visit;
  private Long technicianId;
  private String result;
  private boolean moved;

  MoveRow(VisitToMove visit) {
    this.visit = visit;
    this.technicianId = visit.proposed();
  }

  /** Left out, or done already. */
  boolean isWanted() {
    return technicianId != null && !moved;
  }

  ReassignJob command(String reason) {
    return new ReassignJob(visit.assignmentId(), visit.version(), technicianId, reason, null);
  }

  /**
   * @param refusal null when it was moved
   */
  void become(String refusal) {
    moved = refusal == null;
    result = moved ? "Moved" : refusal;
  }

  public VisitToMove getVisit() {
    return visit;
  }

  /** What became of it, or null when it was not tried. */
  public String getResult() {
    return result;
  }

  public boolean isMoved() {
    return moved;
  }

  /** Null to leave it as it is. */
  public Long getTechnicianId() {
    return technicianId;
  }

  public void setTechnicianId(Long technicianId) {
    this.technicianId = technicianId;
  }
}
