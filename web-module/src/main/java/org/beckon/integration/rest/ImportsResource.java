package org.beckon.integration.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.beckon.integration.ImportKind;
import org.beckon.integration.ImportQuery;
import org.beckon.integration.ImportSheet;
import org.beckon.integration.UploadFile;
import org.beckon.integration.batch.ImportDesk;
import org.beckon.platform.Require;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files to bring in. An upload only stages: it may be repeated, and nothing comes of it. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

  static final String CSV = "text/csv";
  private static final int SHOWN = 50;
  private static final int LARGEST = 20 * 1024 * 1024;

  @Inject ImportDesk desk;
  @Inject ImportQuery imports;

  @GET
  @Operation(summary = "The latest imports, newest first")
  public List<ImportSheet> list() {
    return imports.recent(SHOWN);
  }

  @POST
  @Consumes({CSV, MediaType.TEXT_PLAIN})
  @Operation(
      summary = "Upload a file and begin its check; nothing is imported yet",
      description =
          "kind is customers, technicians, jobs or trsp (then with day). The file may also be the"
              + " part \"file\" of a form (multipart/form-data). It may be sent again: an upload"
              + " without its confirmation changes nothing.")
  @APIResponseSchema(value = ImportSheet.class, responseCode = "201")
  public Response upload(
      @QueryParam("kind") String kind,
      @QueryParam("name") String name,
      @QueryParam("day") LocalDate day,
      InputStream body)
      throws IOException {
    return staged(kind, name == null ? "upload.csv" : name, day, body);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "The same as a form with the part \"file\"", hidden = true)
  @APIResponseSchema(value = ImportSheet.class, responseCode = "201")
  public Response uploadForm(
      @QueryParam("kind") String kind,
      @QueryParam("day") LocalDate day,
      @FormParam("file") EntityPart file)
      throws IOException {
    var part = Require.given("file", file);
    return staged(kind, part.getFileName().orElse("upload.csv"), day, part.getContent());
  }

  private Response staged(String kind, String name, LocalDate day, InputStream body)
      throws IOException {
    var content = body.readNBytes(LARGEST + 1);
    var id = desk.upload(new UploadFile(ImportKind.of(kind), name, day, content));
    return Response.created(URI.create("imports/" + id)).entity(imports.get(id)).build();
  }
}
