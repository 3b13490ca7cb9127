package org.beckon.search.rest;

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
import java.time.Instant;
import java.util.List;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.Page;
import org.beckon.platform.Require;
import org.beckon.platform.rest.Paging;
import org.beckon.search.SearchLine;
import org.beckon.search.SearchQuery;
import org.beckon.search.SearchSheet;
import org.beckon.search.Searching;
import org.beckon.search.StartSearch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches for people who fill open places. */
@Path("searches")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Searches")
public class SearchesResource {

  /**
   * What is searched for.
   *
   * @param appointmentIds one queue for every open place of these
   * @param startsAt left out for now
   */
  public record Start(List<Long> appointmentIds, PlanBody plan, Instant startsAt) {}

  @Inject SearchQuery searches;
  @Inject Searching searching;

  @GET
  @Operation(
      summary = "Searches under way, or with completed=true those that ended in the last week",
      description = "q looks in number and title of the job, customers, and the people asked.")
  public Page<SearchLine> list(@BeanParam SearchesWanted wanted, @BeanParam Paging paging) {
    return searches.list(wanted.filter(), paging.offset(), paging.limit());
  }

  @POST
  @Write
  @Operation(
      summary = "Search for people for every open place of these appointments",
      description =
          "People are asked one after the other, or width at once, by every way of the plan. Who"
              + " says yes first has the place. Places that are searched for already are left out.")
  @APIResponseSchema(value = SearchSheet.class, responseCode = "201")
  public Response start(@NotNull Start body) {
    var plan = Require.given("plan", body.plan()).plan();
    var id = searching.start(new StartSearch(body.appointmentIds(), plan, body.startsAt()));
    return Response.created(URI.create("searches/" + id)).entity(searches.sheet(id)).build();
  }
}
