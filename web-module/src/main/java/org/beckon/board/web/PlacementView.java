package org.beckon.board.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.beckon.board.BoardCard;
import org.beckon.platform.Require;
import org.beckon.schedule.Alternatives;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.OverridePermission;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.Scheduling;
import org.beckon.schedule.TechnicianOption;
import org.primefaces.PrimeFaces;

/**
 * Behind the conflict dialog of /WEB-INF/includes/placement.xhtml, and the one way by which a page
 * gives a job a time and a technician. What does not fit is asked about, and nothing is stored
 * until one of the three choices is taken.
 */
@Named
@ViewScoped
public class PlacementView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Scheduling scheduling;
  @Inject Alternatives alternatives;
  @Inject OverridePermission permission;
  @Inject PlacementCards cards;
  @Inject UndoView undo;
  @Inject CardReply reply;
  @Inject Clock clock;

  private Placement wanted;
  private List<PlanConflict> conflicts = List.of();
  private boolean overridable;
  private List<TechnicianOption> others = List.of();
  private List<Instant> times = List.of();
  private String wish;
  private String reason;

  /** A drop says everything; it is stored unless it does not fit. */
  public void drop() {
    place(cards.dropped());
  }

  void place(Placement choice) {
    wanted = choice;
    try {
      finished(scheduling.place(choice.command()));
    } catch (ConflictsFound found) {
      ask(found);
    }
  }

  private void ask(ConflictsFound found) {
    var command = wanted.command();
    conflicts = found.conflicts();
    overridable = found.isOverridable();
    others = alternatives.others(command);
    wish =
        alternatives.technicians(command).stream()
            .filter(option -> Objects.equals(option.technicianId(), command.technicianId()))
            .map(TechnicianOption::name)
            .findFirst()
            .orElse(null);
    times = command.technicianId() == null ? List.of() : alternatives.times(command);
    reason = null;
    outcome("conflict");
  }

  /** First choice: somebody else at the same time. */
  public void chooseTechnician(long technicianId) {
    place(wanted.by(technicianId));
  }

  /** Second choice: the same technician at another time. */
  public void chooseTime(Instant startsAt) {
    place(wanted.at(startsAt));
  }

  /** Third choice: do it anyway. The reason goes into the history (S1-62). */
  public void override() {
    finished(scheduling.place(wanted.command().anyway(Require.text("reason", reason, 200))));
  }

  private void finished(long appointmentId) {
    var placed = PlacementCards.ofVisit(reply.changed(wanted.card().jobId()), appointmentId);
    undo.remember(Placement.present(wanted.card()), placed);
    outcome("placed");
    PrimeFaces.current().ajax().addCallbackParam("what", Wording.placed(placed, clock.getZone()));
  }

  private static void outcome(String outcome) {
    PrimeFaces.current().ajax().addCallbackParam("outcome", outcome);
  }

  /** What is to be placed, or null when no dialog is open. */
  public BoardCard getCard() {
    return wanted == null ? null : wanted.card();
  }

  /** Whom it was meant for, and when. */
  public String getWish() {
    if (wanted == null) {
      return "";
    }
    var slot = Wording.slot(wanted.startsAt(), wanted.minutes(), clock.getZone());
    return wish == null ? slot : "→ " + wish + ", " + slot;
  }

  public List<PlanConflict> getConflicts() {
    return conflicts;
  }

  /** One of them, with the time of what is in the way. */
  public String words(PlanConflict conflict) {
    return Wording.conflict(conflict, clock.getZone());
  }

  /** Whether the third choice is there: no rule refuses outright. */
  public boolean isOverridable() {
    return overridable;
  }

  /** Whether it is there for this person. */
  public boolean isAllowedToOverride() {
    return permission.isGranted();
  }

  public List<TechnicianOption> getOthers() {
    return others;
  }

  public List<Instant> getTimes() {
    return times;
  }

  public String person(TechnicianOption option) {
    return Wording.person(option);
  }

  public String time(Instant time) {
    return Wording.time(time, clock.getZone());
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
