package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;

/** Looks again at what was planned earlier: days may have filled up meanwhile. */
@ApplicationScoped
public class StandingPlan {

  @Inject ConflictCheck check;

  /**
   * What keeps those planned for the visit from going there, in sentences; empty when nothing does.
   * What somebody has overridden is no objection.
   */
  public List<String> objections(Appointment appointment) {
    return appointment
        .places()
        .filter(place -> place.status().isHeld() && !place.overlapAllowed())
        .flatMap(place -> objections(appointment, place).stream())
        .toList();
  }

  private List<String> objections(Appointment appointment, Assignment place) {
    return check
        .conflicts(
            appointment.job(), appointment.time(), place.technician().orElseThrow(), appointment)
        .stream()
        .filter(conflict -> conflict.kind() != ConflictKind.SKILL_MISSING)
        .map(PlanConflict::message)
        .toList();
  }
}
