package org.beckon.recheck.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.Page;
import org.beckon.platform.rest.IfMatch;
import org.beckon.platform.rest.Paging;
import org.beckon.recheck.ExceptionKeeping;
import org.beckon.recheck.ExceptionLine;
import org.beckon.recheck.ExceptionQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans that have become wrong. */
@Path("exceptions")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class ExceptionsResource {

  /**
   * Why it may stay as it is.
   *
   * @param reason for the history
   */
  public record Keep(String reason) {}

  @Inject ExceptionQuery exceptions;
  @Inject ExceptionKeeping keeping;

  @GET
  @Operation(
      summary = "Plans that have become wrong, by the time of the visit",
      description =
          "Looked for moments after every change, and every night. technicianId: only this one's."
              + " Reassign or move the visit to mend it; then it is no longer listed.")
  public Page<ExceptionLine> list(
      @QueryParam("technicianId") Long technicianId, @BeanParam Paging paging) {
    return exceptions.page(technicianId, paging.offset(), paging.limit());
  }

  @POST
  @Path("{id}/keep")
  @Write
  @Operation(
      summary = "Keep the plan as it is, although it does not fit",
      description =
          "Takes the permission to override and a reason. The same conflict is not listed again."
              + " What a strict rule (severity HARD) speaks against is refused with 409.")
  public void keep(@PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Keep body) {
    keeping.keep(id, seen.version(), body.reason());
  }
}
