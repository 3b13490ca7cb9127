package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.beckon.appointment.VisitLock;
import org.beckon.board.VisitQuery;
import org.beckon.board.VisitSheet;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.SendAppointment;
import org.beckon.idempotency.rest.Write;
import org.beckon.lock.LockVisit;
import org.beckon.lock.Locking;
import org.beckon.platform.Invalid;
import org.beckon.platform.rest.IfMatch;
import org.beckon.schedule.Scheduling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One visit. */
@Path("appointments/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class AppointmentResource {

  @Inject VisitQuery visits;
  @Inject Scheduling scheduling;
  @Inject Dispatching dispatching;
  @Inject Locking locking;

  @GET
  @Operation(summary = "One visit, who holds its places, and its job")
  public VisitSheet get(@PathParam("id") long id) {
    return visits.visit(id);
  }

  @PUT
  @Path("placement")
  @Write
  @Operation(summary = "Move a visit, give it to a technician, or both")
  public VisitSheet place(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Placement body) {
    scheduling.place(body.ofVisit(visits.visit(id).job().id(), id, seen.version()));
    return visits.visit(id);
  }

  @POST
  @Path("dispatch")
  @Write
  @Operation(summary = "Send to Tech: tell every technician it is planned for")
  public VisitSheet send(@PathParam("id") long id, @BeanParam IfMatch seen) {
    dispatching.send(new SendAppointment(id, seen.version()));
    return visits.visit(id);
  }

  /** What is to be locked or not; null leaves it as it is. */
  public record Locks(Boolean time, Boolean person, String reason) {}

  @PUT
  @Path("locks")
  @Write
  @Operation(
      summary = "Pin the time or the people of a visit, or let them go",
      description = "One of the two a request. Unlocking takes the permission to override.")
  public VisitSheet lock(@PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Locks body) {
    if ((body.time() == null) == (body.person() == null)) {
      throw new Invalid("time", "must be given, or person, but not both");
    }
    var what = body.time() == null ? VisitLock.PERSON : VisitLock.TIME;
    var locked = body.time() == null ? body.person() : body.time();
    locking.lock(new LockVisit(id, seen.version(), what, locked, body.reason()));
    return visits.visit(id);
  }

  @DELETE
  @Write
  @Operation(summary = "Take a visit out of the plan; technicians who were sent are told")
  public void remove(@PathParam("id") long id, @BeanParam IfMatch seen) {
    scheduling.removeAppointment(id, seen.version());
  }
}
