package org.beckon.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.beckon.board.BoardCard;
import org.beckon.board.BoardQuery;
import org.beckon.board.JobQuery;
import org.beckon.platform.Stale;
import org.beckon.platform.web.Parameters;

/** Finds the card that a page's script speaks of. */
@RequestScoped
public class PlacementCards {

  @Inject BoardQuery board;
  @Inject JobQuery jobs;
  @Inject Parameters sent;

  /** As it is in the database now. A job that was visited before may be visited again. */
  BoardCard present() {
    var jobId = sent.id("jobId");
    var appointmentId = sent.optionalId("appointmentId");
    var cards = board.cardsOf(jobId);
    if (appointmentId == null && cards.get(0).appointmentId() != null) {
      return cards.get(0).another(jobs.line(jobId).version());
    }
    return ofVisit(cards, appointmentId);
  }

  /** As the script says it was dropped: what was left out stays as it is. */
  Placement dropped() {
    return droppedOn(Placement.present(present()));
  }

  /** The same, for a visit that somebody else took away: it would have to be a new one. */
  Placement droppedAnew() {
    var jobId = sent.id("jobId");
    var another = board.cardsOf(jobId).get(0).another(jobs.line(jobId).version());
    return droppedOn(Placement.present(another));
  }

  private Placement droppedOn(Placement present) {
    var technician = sent.optionalId("technicianId");
    var startsAt = sent.optionalInstant("startsAt");
    var minutes = sent.optionalNumber("minutes");
    return new Placement(
        present.card(),
        sent.version("version"),
        technician == null ? present.technicianId() : technician,
        startsAt == null ? present.startsAt() : startsAt,
        minutes == null ? present.minutes() : minutes);
  }

  /** A visit that is no longer there was taken away by somebody else. */
  static BoardCard ofVisit(List<BoardCard> cards, Long appointmentId) {
    return cards.stream()
        .filter(
            card ->
                appointmentId == null
                    ? card.appointmentId() == null
                    : appointmentId.equals(card.appointmentId()))
        .findFirst()
        .orElseThrow(Stale::new);
  }

  /** The card that a placement is about, as it is now; a new visit where that one is gone. */
  BoardCard presentOf(BoardCard card) {
    var cards = board.cardsOf(card.jobId());
    return cards.stream()
        .filter(other -> other.key().equals(card.key()))
        .findFirst()
        .or(() -> cards.stream().filter(other -> isOpenVisitFor(card, other)).findFirst())
        .orElseGet(() -> cards.get(0).another(jobs.line(card.jobId()).version()));
  }

  /** What was backlog a moment ago may have got its visit from somebody else. */
  private static boolean isOpenVisitFor(BoardCard card, BoardCard other) {
    return card.appointmentId() == null && other.appointmentId() != null && other.lane() != null;
  }

  /** Where the dialog begins; for a card without a time, at the next full hour. */
  Placement suggested(Instant now) {
    var dropped = dropped();
    var nextHour = Instant.ofEpochSecond((now.getEpochSecond() / 3600 + 1) * 3600);
    return dropped.startsAt() == null ? dropped.at(nextHour) : dropped;
  }
}
