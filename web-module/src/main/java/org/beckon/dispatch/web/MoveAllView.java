package org.beckon.dispatch.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beckon.dispatch.MovingQuery;
import org.beckon.dispatch.ReassigningSeveral;
import org.beckon.platform.Invalid;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.TechnicianQuery;

/**
 * Behind /dispatch/moveall.xhtml: somebody is sick, and all of their visits of a day go to others,
 * looked over first and carried out by one press (C7).
 */
@Named
@ViewScoped
public class MoveAllView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject MovingQuery moving;
  @Inject ReassigningSeveral reassigning;
  @Inject TechnicianQuery technicians;
  @Inject Clock clock;

  private Long technician;
  private LocalDate day;
  private TechnicianLine who;
  private String reason = "Technician calls in sick";
  private List<MoveRow> rows = List.of();

  /** Called when the page opens, and for another day. */
  public void open() {
    if (technician == null) {
      return;
    }
    who = technicians.file(technician).line();
    if (day == null) {
      day = LocalDate.ofInstant(clock.instant(), who.zone());
    }
    rows = moving.visits(technician, day).stream().map(MoveRow::new).toList();
  }

  /** One press: each is moved or refused by itself. */
  public void move() {
    var wanted = rows.stream().filter(MoveRow::isWanted).toList();
    if (wanted.isEmpty()) {
      throw new Invalid("visits", "must have somebody new");
    }
    var results = reassigning.reassign(wanted.stream().map(row -> row.command(reason)).toList());
    for (int i = 0; i < wanted.size(); i++) {
      wanted.get(i).become(results.get(i).refusal());
    }
  }

  public boolean isDone() {
    return rows.stream().noneMatch(MoveRow::isWanted);
  }

  public long getMoved() {
    return rows.stream().filter(MoveRow::isMoved).count();
  }

  public Long getTechnician() {
    return technician;
  }

  public void setTechnician(Long technician) {
    this.technician = technician;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public TechnicianLine getWho() {
    return who;
  }

  public List<MoveRow> getRows() {
    return rows;
  }

  public List<String> getUsualReasons() {
    return ReassignView.USUAL_REASONS;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
