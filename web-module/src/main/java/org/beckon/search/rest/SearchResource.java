package org.beckon.search.rest;

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
import java.time.Instant;
import java.util.List;
import org.beckon.idempotency.rest.Write;
import org.beckon.platform.rest.IfMatch;
import org.beckon.search.SearchQuery;
import org.beckon.search.SearchSheet;
import org.beckon.search.Searching;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One search. Its version is the field revision. */
@Path("searches/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Searches")
public class SearchResource {

  /**
   * Why it is stopped.
   *
   * @param reason for the history; may be left out
   */
  public record Stop(String reason) {}

  /**
   * Until when to go on.
   *
   * @param deadline left out for no end
   */
  public record Reopen(Instant deadline) {}

  /** Who is asked as well. */
  public record More(int tier, List<Long> technicianIds) {}

  /** How many are wanted in all. */
  public record Places(int places) {}

  @Inject SearchQuery searches;
  @Inject Searching searching;

  @GET
  @Operation(summary = "One search: everybody in it, how each was asked, and what happened")
  public SearchSheet get(@PathParam("id") long id) {
    return searches.sheet(id);
  }

  @POST
  @Path("pause")
  @Write
  @Operation(
      summary = "Nothing leaves any more; answers count",
      description = "If-Match is the field revision of the search; so for the others here.")
  public SearchSheet pause(@PathParam("id") long id, @BeanParam IfMatch seen) {
    searching.pause(id, seen.version());
    return searches.sheet(id);
  }

  @POST
  @Path("play")
  @Write
  @Operation(summary = "Go on where it stood, with the time that was left")
  public SearchSheet play(@PathParam("id") long id, @BeanParam IfMatch seen) {
    searching.play(id, seen.version());
    return searches.sheet(id);
  }

  @POST
  @Path("stop")
  @Write
  @Operation(summary = "Nobody is asked any more")
  public SearchSheet stop(@PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Stop body) {
    searching.stop(id, seen.version(), body.reason());
    return searches.sheet(id);
  }

  @POST
  @Path("reopen")
  @Write
  @Operation(summary = "Once more, from where it stopped")
  public SearchSheet reopen(
      @PathParam("id") long id, @BeanParam IfMatch seen, @NotNull Reopen body) {
    searching.reopen(id, seen.version(), body.deadline());
    return searches.sheet(id);
  }

  @POST
  @Path("people")
  @Write
  @Operation(summary = "Ask these as well, behind those who are in the tier already")
  public SearchSheet addPeople(@PathParam("id") long id, @NotNull More body) {
    searching.addPeople(id, body.tier(), body.technicianIds());
    return searches.sheet(id);
  }

  @PUT
  @Path("places")
  @Write
  @Operation(summary = "How many people are wanted in all; never fewer than were found")
  public SearchSheet changePlaces(@PathParam("id") long id, @NotNull Places body) {
    searching.changePlaces(id, body.places());
    return searches.sheet(id);
  }
}
