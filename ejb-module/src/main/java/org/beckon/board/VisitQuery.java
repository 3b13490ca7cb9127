package org.beckon.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.beckon.appointment.Appointments;
import org.beckon.platform.Roles;

/** Reads one visit. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AGENT, Roles.ERP})
public class VisitQuery {

  @Inject Appointments appointments;
  @Inject JobQuery lines;

  public VisitSheet visit(long appointmentId) {
    var appointment = appointments.get(appointmentId);
    return new VisitSheet(lines.line(appointment.job().id()), JobSheetQuery.visit(appointment));
  }
}
