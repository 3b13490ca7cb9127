package org.beckon.technician.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.Page;
import org.beckon.platform.rest.Paging;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.TechnicianQuery;
import org.beckon.technician.WorkforcePlanning;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody who does the work. */
@Path("technicians")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Technicians")
public class TechniciansResource {

  @Inject TechnicianQuery technicians;
  @Inject WorkforcePlanning planning;

  @GET
  @Operation(summary = "Technicians by name; q looks in name and employee number")
  public Page<TechnicianLine> list(
      @QueryParam("q") String text,
      @QueryParam("inactiveToo") Boolean inactiveToo,
      @BeanParam Paging paging) {
    return technicians.page(
        text, Boolean.TRUE.equals(inactiveToo), paging.offset(), paging.limit());
  }

  @POST
  @Write
  @Operation(summary = "Take on a technician")
  @APIResponseSchema(value = TechnicianRecord.class, responseCode = "201")
  public Response hire(@NotNull TechnicianDetails details) {
    var id = planning.hire(details);
    return Response.created(URI.create("technicians/" + id))
        .entity(TechnicianRecord.of(technicians.file(id)))
        .build();
  }
}
