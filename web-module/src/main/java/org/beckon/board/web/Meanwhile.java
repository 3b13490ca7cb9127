package org.beckon.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.util.List;
import org.beckon.board.BoardCard;
import org.beckon.board.BoardQuery;
import org.beckon.platform.Caller;
import org.beckon.schedule.PlaceJob;
import org.primefaces.PrimeFaces;

/**
 * Tells somebody who was too late who changed the card, how and when, so that they can choose:
 * leave it as it is, or do theirs all the same (C8). Nothing of theirs has been done yet.
 */
@RequestScoped
public class Meanwhile {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject BoardQuery board;
  @Inject CardReply reply;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * @param wish what they wanted, with the version that is there now: to be sent back if they want
   *     it still
   */
  void tell(Placement wish) {
    tell(reply.changed(wish.card().jobId()), wish.card());
    if (wish.startsAt() != null) {
      param("mine", JSON.toJson(Mine.of(wish.command())));
    }
  }

  /** For what is not a placement; the page knows what it asked for. */
  void tell(long jobId, Long appointmentId) {
    var cards = reply.changed(jobId);
    var same = cards.stream().filter(card -> card.appointmentId() != null);
    tell(
        cards,
        same.filter(card -> card.appointmentId().equals(appointmentId))
            .findFirst()
            .orElse(cards.get(0)));
  }

  private void tell(List<BoardCard> cards, BoardCard card) {
    var last = board.lastChange(card.jobId());
    var words =
        last.map(
            change ->
                Wording.done(change, card, clock.getZone())
                    + ", "
                    + Wording.ago(change.at(), clock.instant(), clock.getZone())
                    + ".");
    var who =
        last.map(change -> change.login().equals(caller.name()) ? "mine" : change.name() + "’s");
    param("stale", words.orElse("Somebody changed this first."));
    param("keep", "Keep " + who.orElse("it"));
    param("number", cards.get(0).number());
  }

  private static void param(String name, String value) {
    PrimeFaces.current().ajax().addCallbackParam(name, value);
  }

  /** What the page sends back to have it done all the same: the parameters of a drop. */
  public record Mine(
      long jobId,
      Long appointmentId,
      int version,
      Long technicianId,
      String startsAt,
      int minutes) {

    static Mine of(PlaceJob command) {
      return new Mine(
          command.jobId(),
          command.appointmentId(),
          command.seenVersion(),
          command.technicianId(),
          command.startsAt().toString(),
          command.durationMinutes());
    }
  }
}
