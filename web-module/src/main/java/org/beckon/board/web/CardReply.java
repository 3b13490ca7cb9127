package org.beckon.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.beckon.board.BoardCard;
import org.beckon.board.BoardQuery;
import org.primefaces.PrimeFaces;

/**
 * Tells the page that gave a command what became of the job, in the form in which the live push
 * tells all others: the page that acts need not wait for its own echo.
 */
@RequestScoped
public class CardReply {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject BoardQuery board;

  /**
   * @param type {@code job}
   * @param cards all there are of the job; a card that is not among them has gone
   */
  public record Change(String type, long jobId, List<BoardCard> cards) {}

  /** To be called after the change. Returns the cards, as they are now. */
  public List<BoardCard> changed(long jobId) {
    var cards = board.cardsOf(jobId);
    PrimeFaces.current()
        .ajax()
        .addCallbackParam("change", JSON.toJson(new Change("job", jobId, cards)));
    return cards;
  }
}
