package org.beckon.board.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beckon.board.BoardCard;
import org.beckon.board.BoardFilter;
import org.beckon.board.BoardQuery;
import org.beckon.platform.rest.Days;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The dispatch board as data: what its page draws. */
@Path("board")
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {

  @Inject BoardQuery board;
  @Inject Clock clock;

  @GET
  @Operation(summary = "The backlog, and the visits in a range of days of the organization")
  public List<BoardCard> cards(
      @Parameter(description = "First day; today when left out") @QueryParam("first") String first,
      @Parameter(description = "Last day, included; the seventh after the first when left out")
          @QueryParam("last")
          String last,
      @Parameter(description = "Whether visits that are over are wanted too") @QueryParam("closed")
          boolean closedToo) {
    var from = Days.read("first", first, LocalDate.now(clock));
    return board.cards(new BoardFilter(from, Days.read("last", last, from.plusDays(7)), closedToo));
  }
}
