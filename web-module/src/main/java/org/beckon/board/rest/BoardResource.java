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
import java.util.List;
import org.beckon.board.BoardCard;
import org.beckon.board.BoardFilter;
import org.beckon.board.BoardQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dispatch board. */
@Path("board")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan")
public class BoardResource {

  @Inject BoardQuery board;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "The cards of the board: the backlog, and visits from the first day to the last",
      description = "Days are the organization's. Left out: today and the seven days after it.")
  public List<BoardCard> cards(
      @QueryParam("first") LocalDate first,
      @QueryParam("last") LocalDate last,
      @QueryParam("closed") Boolean closedToo) {
    var range = Days.of(first, last, LocalDate.now(clock));
    return board.cards(
        new BoardFilter(range.first(), range.last(), Boolean.TRUE.equals(closedToo)));
  }
}
