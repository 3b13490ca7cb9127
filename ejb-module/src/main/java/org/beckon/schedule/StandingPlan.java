package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.Appointment;
import org.beckon.technician.Technician;

/** Looks again at what was planned earlier: days may have filled up meanwhile. */
@ApplicationScoped
public class StandingPlan {

  @Inject ConflictCheck check;

  /** What speaks against this technician going there as well; empty when nothing. */
  public List<PlanConflict> conflicts(Appointment appointment, long technicianId) {
    return check.conflicts(
        Visit.of(appointment.job(), appointment, appointment.time()), Stream.of(technicianId));
  }

  /** What speaks against those who hold a place of the visit going there; empty when nothing. */
  public List<PlanConflict> conflicts(Appointment appointment) {
    return check.conflicts(
        Visit.of(appointment.job(), appointment, appointment.time()),
        appointment.places().flatMap(place -> place.technician().stream()).map(Technician::id));
  }
}
