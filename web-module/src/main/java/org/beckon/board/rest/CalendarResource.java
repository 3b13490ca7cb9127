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
import org.beckon.board.CalendarQuery;
import org.beckon.board.CalendarSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar of the team. */
@Path("calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class CalendarResource {

  @Inject CalendarQuery calendar;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "How full days and technicians are, open slots and visits",
      description =
          """
          Days are the organization's, 62 at most. Left out: today and the seven days after it. With \
          a technician, days and visits are theirs. For the whole team, visits and open slots are \
          told for at most eight days; beyond that the figures stand for them.""")
  public CalendarSheet sheet(
      @QueryParam("first") LocalDate first,
      @QueryParam("last") LocalDate last,
      @QueryParam("technicianId") Long technicianId) {
    var range = Days.of(first, last, LocalDate.now(clock));
    return calendar.sheet(range.first(), range.last(), technicianId);
  }
}
