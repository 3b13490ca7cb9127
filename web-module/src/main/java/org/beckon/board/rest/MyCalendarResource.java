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
import org.beckon.board.CalendarSheet;
import org.beckon.board.MyJobsQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar of the technician who asks. */
@Path("my/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public class MyCalendarResource {

  @Inject MyJobsQuery jobs;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "The caller's own visits, hours, absences and open slots",
      description = "Days are those of the caller's zone. Left out: today and the week after it.")
  public CalendarSheet sheet(
      @QueryParam("first") LocalDate first, @QueryParam("last") LocalDate last) {
    var range = Days.of(first, last, LocalDate.ofInstant(clock.instant(), jobs.zone()));
    return jobs.calendar(range.first(), range.last());
  }
}
