package org.beckon.integration.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.beckon.integration.ImportKind;
import org.beckon.integration.ImportQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files to start from: every column, and one row that is right. */
@Path("imports/templates/{kind}")
@RequestScoped
@Tag(name = "Imports")
public class ImportTemplateResource {

  @Inject ImportQuery imports;

  @GET
  @Produces(ImportsResource.CSV)
  @Operation(summary = "A template for a kind: customers, technicians or jobs")
  public Response template(@PathParam("kind") String word) {
    var kind = ImportKind.of(word.replaceFirst("\\.csv$", ""));
    var name = kind.name().toLowerCase(Locale.ROOT) + ".csv";
    return ImportResource.download(name, imports.template(kind));
  }
}
