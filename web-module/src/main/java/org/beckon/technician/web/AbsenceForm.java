package org.beckon.technician.web;

import java.io.Serializable;
import java.time.LocalDateTime;

/** A time of absence that is being noted, in the technician's zone. */
public class AbsenceForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private LocalDateTime startsAt;
  private LocalDateTime endsAt;
  private String reason;

  public LocalDateTime getStartsAt() {
    return startsAt;
  }

  public void setStartsAt(LocalDateTime startsAt) {
    this.startsAt = startsAt;
  }

  public LocalDateTime getEndsAt() {
    return endsAt;
  }

  public void setEndsAt(LocalDateTime endsAt) {
    this.endsAt = endsAt;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
