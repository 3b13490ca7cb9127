package org.beckon.dispatch.web;

import java.io.Serializable;
import org.beckon.appointment.IncompleteReason;
import org.beckon.board.MyJob;

/** What is on the sheet that asks, at check-out, how it went. */
public class CheckOut implements Serializable {

  private static final long serialVersionUID = 1L;

  private final MyJob job;
  private boolean followUp;
  private IncompleteReason reason = IncompleteReason.PART_NEEDED;
  private String note;

  CheckOut(MyJob job) {
    this.job = job;
  }

  /** As it was when the question was asked. */
  public MyJob getJob() {
    return job;
  }

  public boolean isFollowUp() {
    return followUp;
  }

  public void setFollowUp(boolean followUp) {
    this.followUp = followUp;
  }

  public IncompleteReason getReason() {
    return reason;
  }

  public void setReason(IncompleteReason reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
