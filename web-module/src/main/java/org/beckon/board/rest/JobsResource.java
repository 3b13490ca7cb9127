package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.beckon.board.JobLine;
import org.beckon.board.JobQuery;
import org.beckon.board.JobSheetQuery;
import org.beckon.idempotency.rest.Write;
import org.beckon.job.JobIntake;
import org.beckon.platform.Page;
import org.beckon.platform.rest.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All work there is. */
@Path("jobs")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobsResource {

  @Inject JobQuery jobs;
  @Inject JobSheetQuery sheets;
  @Inject JobIntake intake;

  @GET
  @Operation(summary = "Jobs, filtered and sorted; q looks in number, title, customer and city")
  public Page<JobLine> list(@BeanParam JobsWanted wanted, @BeanParam Paging paging) {
    return jobs.page(wanted.filter(), paging.offset(), paging.limit());
  }

  @POST
  @Write
  @Operation(summary = "Take a job in, as a draft, a request, an offer, or work to be scheduled")
  @APIResponseSchema(value = JobRecord.class, responseCode = "201")
  public Response create(@NotNull JobRecord.Details details) {
    var id = intake.create(details.known(), details.initial());
    return Response.created(URI.create("jobs/" + id))
        .entity(JobRecord.of(sheets.sheet(id)))
        .build();
  }
}
