package org.beckon.integration.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.beckon.idempotency.rest.Write;
import org.beckon.integration.FaultLine;
import org.beckon.integration.ImportQuery;
import org.beckon.integration.ImportSheet;
import org.beckon.integration.batch.ImportDesk;
import org.beckon.platform.Page;
import org.beckon.platform.rest.IfMatch;
import org.beckon.platform.rest.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One file on its way in. */
@Path("imports/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

  @Inject ImportDesk desk;
  @Inject ImportQuery imports;

  @GET
  @Operation(summary = "How an import stands; ask again while it is CHECKING or IMPORTING")
  public ImportSheet get(@PathParam("id") long id) {
    return imports.get(id);
  }

  @GET
  @Path("faults")
  @Operation(summary = "What is wrong with which rows")
  public Page<FaultLine> faults(@PathParam("id") long id, @BeanParam Paging paging) {
    return imports.faults(id, paging.offset(), paging.limit());
  }

  @GET
  @Path("faults.csv")
  @Produces(ImportsResource.CSV)
  @Operation(summary = "The same for a spreadsheet")
  public Response faultsFile(@PathParam("id") long id) {
    return download("import-" + id + "-faults.csv", imports.faultsCsv(id));
  }

  @POST
  @Path("confirm")
  @Write
  @Operation(summary = "Import the good rows: all of them or none")
  public ImportSheet confirm(@PathParam("id") long id, @BeanParam IfMatch seen) {
    desk.confirm(id, seen.version());
    return imports.get(id);
  }

  @POST
  @Path("cancel")
  @Write
  @Operation(summary = "Forget it; possible until it is confirmed")
  public ImportSheet cancel(@PathParam("id") long id, @BeanParam IfMatch seen) {
    desk.cancel(id, seen.version());
    return imports.get(id);
  }

  static Response download(String name, String csv) {
    return Response.ok(csv)
        .type(ImportsResource.CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
