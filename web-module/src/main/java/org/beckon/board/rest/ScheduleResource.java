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
import org.beckon.board.ScheduleQuery;
import org.beckon.board.ScheduleSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schedule. */
@Path("schedule")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class ScheduleResource {

  @Inject ScheduleQuery schedule;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "Technicians with their hours, absences and visits, and the backlog",
      description = "Days are the organization's. Left out: today and the seven days after it.")
  public ScheduleSheet sheet(
      @QueryParam("first") LocalDate first, @QueryParam("last") LocalDate last) {
    var range = Days.of(first, last, LocalDate.now(clock));
    return schedule.sheet(range.first(), range.last());
  }
}
