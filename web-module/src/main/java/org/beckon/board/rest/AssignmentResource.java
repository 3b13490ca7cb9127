package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.beckon.appointment.IncompleteReason;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.FieldStep;
import org.beckon.dispatch.FieldWork;
import org.beckon.dispatch.ReassignJob;
import org.beckon.dispatch.Reassigning;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.platform.rest.IfMatch;
import org.beckon.schedule.Override;
import org.beckon.schedule.Scheduling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One place of a visit, and the technician who holds it. */
@Path("assignments/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class AssignmentResource {

  /**
   * What the technician does next.
   *
   * @param incomplete why it could not be finished; with CHECK_OUT only
   */
  public record Step(FieldStep step, IncompleteReason incomplete, String note) {}

  /**
   * Who takes over.
   *
   * @param reason for the history; may be left out
   * @param override null to be told of conflicts first; with a reason, to do it anyway
   */
  public record Reassignment(Long technicianId, String reason, Override override) {}

  /** What the new technician holds. */
  public record Reassigned(long assignmentId) {}

  @Inject Reassigning reassigning;
  @Inject Scheduling scheduling;
  @Inject Dispatching dispatching;
  @Inject FieldWork fieldWork;

  @DELETE
  @Write
  @Operation(summary = "Take a technician off a place that was not sent yet")
  public void unassign(@PathParam("id") long id, @BeanParam IfMatch seen) {
    scheduling.unassign(id, seen.version());
  }

  @POST
  @Path("recall")
  @Write
  @Operation(summary = "The technician need not go after all; they are told")
  public void recall(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull JobResource.Reason body) {
    dispatching.recall(id, seen.version(), body.reason());
  }

  @POST
  @Path("reassign")
  @Write
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Another technician takes over; both are told",
      description =
          "What does not fit the new technician's day is refused with 409 and the conflicts, unless"
              + " override is given by somebody who may. Returns the id of the new"
              + " assignment; the old one stays on record as REASSIGNED.")
  public Reassigned reassign(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Reassignment body) {
    var command =
        new ReassignJob(id, seen.version(), body.technicianId(), body.reason(), body.override());
    return new Reassigned(reassigning.reassign(command));
  }

  @POST
  @Path("steps")
  @Write
  @Operation(
      summary = "Acknowledge, go en route, check in, check out",
      description = "By the technician who holds the place, or by a dispatcher on their behalf.")
  public void step(@PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Step body) {
    var step = Require.given("step", body.step());
    if (body.incomplete() == null) {
      fieldWork.take(id, seen.version(), step);
    } else if (step == FieldStep.CHECK_OUT) {
      fieldWork.leaveIncomplete(id, seen.version(), body.incomplete(), body.note());
    } else {
      throw new Invalid("incomplete", "goes with CHECK_OUT only");
    }
  }
}
