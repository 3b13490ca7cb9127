package org.beckon.board.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.beckon.board.MapQuery;
import org.beckon.board.MapSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The map. */
@Path("map")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class MapResource {

  @Inject MapQuery map;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "Where the visits of a day, the backlog and technicians' homes are",
      description = "The day is the organization's; left out, it is today.")
  public MapSheet sheet(@QueryParam("day") LocalDate day) {
    return map.sheet(day == null ? LocalDate.now(clock) : day);
  }
}
