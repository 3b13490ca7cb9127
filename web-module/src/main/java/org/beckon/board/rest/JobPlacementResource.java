package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.beckon.board.VisitQuery;
import org.beckon.board.VisitSheet;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.rest.IfMatch;
import org.beckon.schedule.Scheduling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Puts a job into somebody's day: what a dispatcher does by dragging it there. */
@Path("jobs/{id}/placement")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class JobPlacementResource {

  @Inject Scheduling scheduling;
  @Inject VisitQuery visits;

  @POST
  @Write
  @Operation(
      summary = "Make a visit at a time, for a technician",
      description = "If-Match holds the version of the job.")
  @APIResponseSchema(value = VisitSheet.class, responseCode = "201")
  public Response place(
      @PathParam("id") long jobId, @BeanParam IfMatch seen, @NotNull Placement body) {
    var id = scheduling.place(body.ofJob(jobId, seen.version()));
    return Response.created(URI.create("appointments/" + id)).entity(visits.visit(id)).build();
  }
}
