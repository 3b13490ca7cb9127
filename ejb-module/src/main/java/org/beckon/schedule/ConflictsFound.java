package org.beckon.schedule;

import java.util.List;
import org.beckon.platform.Conflict;

/** It does not fit, and nothing was stored. The caller may override, or choose otherwise. */
public class ConflictsFound extends Conflict {

  private static final long serialVersionUID = 1L;

  private final List<PlanConflict> conflicts;

  ConflictsFound(List<PlanConflict> conflicts) {
    super(
        "schedule.conflict",
        "startsAt",
        String.join(" ", conflicts.stream().map(PlanConflict::message).toList()));
    this.conflicts = List.copyOf(conflicts);
  }

  /** Every reason at once. */
  public List<PlanConflict> conflicts() {
    return conflicts;
  }

  /** Whether somebody with the permission could do it anyway: no rule refuses it outright. */
  public boolean isOverridable() {
    return conflicts.stream().noneMatch(PlanConflict::refuses);
  }
}
