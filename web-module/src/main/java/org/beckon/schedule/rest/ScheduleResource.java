package org.beckon.schedule.rest;

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
import org.beckon.platform.rest.Days;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The schedule as data: technicians with hours and absences, visits, and the backlog. */
@Path("schedule")
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleResource {

  @Inject ScheduleQuery schedule;
  @Inject Clock clock;

  @GET
  @Operation(summary = "Everybody's day, or days, in the organization's zone")
  public ScheduleSheet sheet(
      @Parameter(description = "First day; today when left out") @QueryParam("first") String first,
      @Parameter(description = "Last day, included; the first when left out") @QueryParam("last")
          String last) {
    var from = Days.read("first", first, LocalDate.now(clock));
    return schedule.sheet(from, Days.read("last", last, from));
  }
}
