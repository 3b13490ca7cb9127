package org.beckon.run.web;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.beckon.run.RunPlan;
import org.beckon.run.RunTimes;

/** Who and when for all the jobs of a run, while it is being chosen. */
public class PlanForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long technicianId;
  private RunTimes times = RunTimes.INDIVIDUAL;
  private LocalDateTime beginsAt;

  RunPlan plan(ZoneId zone) {
    return new RunPlan(
        technicianId, times, beginsAt == null ? null : beginsAt.atZone(zone).toInstant());
  }

  public Long getTechnicianId() {
    return technicianId;
  }

  public void setTechnicianId(Long technicianId) {
    this.technicianId = technicianId;
  }

  public RunTimes getTimes() {
    return times;
  }

  public void setTimes(RunTimes times) {
    this.times = times;
  }

  public LocalDateTime getBeginsAt() {
    return beginsAt;
  }

  public void setBeginsAt(LocalDateTime beginsAt) {
    this.beginsAt = beginsAt;
  }
}
