package org.beckon.schedule;

import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.history.Happening;
import org.beckon.technician.Technician;

/** What history needs to know about a visit or a place in it. */
public final class PlanHistory {

  private PlanHistory() {}

  public static Happening of(String kind, Appointment appointment) {
    return Happening.of(kind).job(appointment.job().id()).appointment(appointment.id());
  }

  public static Happening of(String kind, Assignment assignment) {
    return of(kind, assignment.appointment())
        .assignment(assignment.id())
        .technician(assignment.technician().map(Technician::id).orElse(null));
  }
}
