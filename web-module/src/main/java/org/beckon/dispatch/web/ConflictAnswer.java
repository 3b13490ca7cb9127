package org.beckon.dispatch.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.beckon.platform.Require;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.OverridePermission;
import org.beckon.schedule.PlanConflict;

/** The warning that something does not fit, and what is answered (S1-57 to S1-62). */
@Named
@ViewScoped
public class ConflictAnswer implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OverridePermission permission;

  private List<PlanConflict> conflicts = List.of();
  private boolean overridable;
  private boolean forReal;
  private String reason;

  /**
   * @param stands whether it was to be done, or only to be shown
   */
  void ask(ConflictsFound found, boolean stands) {
    conflicts = found.conflicts();
    overridable = found.isOverridable();
    forReal = stands;
  }

  void clear() {
    conflicts = List.of();
    reason = null;
  }

  String checkedReason() {
    return Require.text("reason", reason, 200);
  }

  boolean isForReal() {
    return forReal;
  }

  public boolean isAsked() {
    return !conflicts.isEmpty();
  }

  public List<PlanConflict> getConflicts() {
    return conflicts;
  }

  /** Why it cannot be overridden; empty when it can. */
  public String getNoOverride() {
    if (!overridable) {
      return "A rule of this organization refuses it; nobody can override that.";
    }
    return permission.isGranted() ? "" : "You may not override conflicts; a supervisor may.";
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
