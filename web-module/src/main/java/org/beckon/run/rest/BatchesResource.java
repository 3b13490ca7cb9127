package org.beckon.run.rest;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.Page;
import org.beckon.platform.rest.IfMatch;
import org.beckon.platform.rest.Paging;
import org.beckon.run.BatchDispatching;
import org.beckon.run.ChangeRow;
import org.beckon.run.RunLine;
import org.beckon.run.RunPlan;
import org.beckon.run.RunQuery;
import org.beckon.run.RunSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many jobs, looked over and then dispatched in one action. */
@Path("batches")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments")
public class BatchesResource {

  /** By id, in the order in which they shall go out. */
  public record Selection(List<Long> jobs) {}

  /** One job put right; nulls are found by the server. */
  public record Row(
      Long technicianId,
      Instant startsAt,
      int durationMinutes,
      String notes,
      String overrideReason) {}

  @Inject BatchDispatching batch;
  @Inject RunQuery query;

  @POST
  @Write
  @Operation(
      summary = "Select jobs to be dispatched together; people and times are found for them",
      description = "Looked over in the background: READY when that is done.")
  @APIResponseSchema(value = RunSheet.class, responseCode = "201")
  public Response open(@NotNull Selection body) {
    var id = batch.open(body.jobs());
    return Response.created(URI.create("batches/" + id)).entity(query.get(id)).build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How a batch stands: how many fit, wait, were sent or refused")
  public RunSheet get(@PathParam("id") long id) {
    return query.get(id);
  }

  @GET
  @Path("{id}/rows")
  @Operation(summary = "Its jobs, each with what speaks against it or became of it")
  public Page<RunLine> rows(@PathParam("id") long id, @BeanParam Paging paging) {
    return query.lines(id, false, paging.offset(), paging.limit());
  }

  @PUT
  @Path("{id}/plan")
  @Write
  @Operation(summary = "Who and when, for all of them at once")
  public RunSheet plan(@PathParam("id") long id, @BeanParam IfMatch seen, @NotNull RunPlan body) {
    batch.plan(id, seen.version(), body);
    return query.get(id);
  }

  @PUT
  @Path("{id}/rows/{rowId}")
  @Write
  @Operation(
      summary = "Put one job right",
      description = "If-Match holds the version of the batch.")
  public RunSheet change(
      @PathParam("id") long id,
      @PathParam("rowId") long rowId,
      @BeanParam IfMatch seen,
      @NotNull Row body) {
    batch.change(
        new ChangeRow(
            id,
            seen.version(),
            rowId,
            body.technicianId(),
            body.startsAt(),
            body.durationMinutes(),
            body.notes(),
            body.overrideReason()));
    return query.get(id);
  }

  @POST
  @Path("{id}/dispatch")
  @Write
  @Operation(
      summary = "Send all of them in the background; each goes out or is refused by itself",
      description = "Asked twice it sends once.")
  public RunSheet send(@PathParam("id") long id, @BeanParam IfMatch seen) {
    batch.send(id, seen.version());
    return query.get(id);
  }
}
