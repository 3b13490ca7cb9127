package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.beckon.board.JobLine;
import org.beckon.board.JobQuery;
import org.beckon.board.JobSheetQuery;
import org.beckon.idempotency.rest.Write;
import org.beckon.job.JobIntake;
import org.beckon.platform.rest.IfMatch;
import org.beckon.schedule.JobCancellation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One job. Its version is that of the job, not of its visits. */
@Path("jobs/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {

  /** Why; goes into the history. */
  public record Reason(String reason) {}

  @Inject JobQuery jobs;
  @Inject JobSheetQuery sheets;
  @Inject JobIntake intake;
  @Inject JobCancellation cancellation;

  @GET
  @Operation(summary = "Everything about a job: details, site, visits and who holds them, history")
  public JobRecord get(@PathParam("id") long id) {
    return JobRecord.of(sheets.sheet(id));
  }

  @PUT
  @Write
  @Operation(summary = "Replace what is known of a job; its state stays")
  public JobRecord change(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull JobRecord.Details details) {
    intake.change(id, seen.version(), details.changed());
    return get(id);
  }

  @POST
  @Path("accept")
  @Write
  @Operation(summary = "A draft, request or offer becomes our work")
  public JobLine accept(@PathParam("id") long id, @BeanParam IfMatch seen) {
    intake.accept(id, seen.version());
    return jobs.line(id);
  }

  @POST
  @Path("decline")
  @Write
  @Operation(summary = "We do not want it")
  public JobLine decline(@PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Reason body) {
    intake.decline(id, seen.version(), body.reason());
    return jobs.line(id);
  }

  @POST
  @Path("cancel")
  @Write
  @Operation(summary = "Cancel a job with its visits; technicians who were sent are told")
  public JobLine cancel(@PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Reason body) {
    cancellation.cancel(id, seen.version(), body.reason());
    return jobs.line(id);
  }

  @POST
  @Path("restore")
  @Write
  @Operation(summary = "The cancel was a mistake; what was sent must be sent again")
  public JobLine restore(@PathParam("id") long id, @BeanParam IfMatch seen) {
    cancellation.restore(id, seen.version());
    return jobs.line(id);
  }
}
