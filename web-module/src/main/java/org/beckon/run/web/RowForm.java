package org.beckon.run.web;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.beckon.platform.Require;
import org.beckon.run.ChangeRow;
import org.beckon.run.RunLine;
import org.beckon.schedule.Suggestion;

/** One job of a run while it is put right. */
public class RowForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RunLine line;
  private final ZoneId zone;
  private Long technicianId;
  private LocalDateTime startsAt;
  private Integer minutes;
  private String notes;
  private String reason;
  private List<Suggestion> suggestions = List.of();

  RowForm(RunLine line, ZoneId zone) {
    this.line = line;
    this.zone = zone;
    technicianId = line.technicianId();
    startsAt = line.startsAt() == null ? null : LocalDateTime.ofInstant(line.startsAt(), zone);
    minutes = line.minutes();
    notes = line.notes();
    reason = line.overrideReason();
  }

  ChangeRow command(long runId, int seenVersion) {
    return new ChangeRow(
        runId,
        seenVersion,
        line.rowId(),
        technicianId,
        startsAt == null ? null : startsAt.atZone(zone).toInstant(),
        Require.given("minutes", minutes),
        notes,
        reason);
  }

  void suggest(List<Suggestion> best) {
    suggestions = best;
  }

  void take(Suggestion suggestion) {
    technicianId = suggestion.technicianId();
    startsAt = LocalDateTime.ofInstant(suggestion.startsAt(), zone);
  }

  public RunLine getLine() {
    return line;
  }

  /** The best who fit, with the time that each of them is free. */
  public List<Suggestion> getSuggestions() {
    return suggestions;
  }

  public Long getTechnicianId() {
    return technicianId;
  }

  public void setTechnicianId(Long technicianId) {
    this.technicianId = technicianId;
  }

  public LocalDateTime getStartsAt() {
    return startsAt;
  }

  public void setStartsAt(LocalDateTime startsAt) {
    this.startsAt = startsAt;
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }

  public String getNotes() {
    return notes;
  }

  public void setNotes(String notes) {
    this.notes = notes;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
