package org.beckon.board.web;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.board.BoardCard;
import org.beckon.schedule.PlaceJob;

/**
 * What somebody is about to do with a card: who, when, how long.
 *
 * @param seenVersion what the person saw when they decided
 * @param technicianId null to leave the place open, or to keep whoever has it
 */
record Placement(BoardCard card, int seenVersion, Long technicianId, Instant startsAt, int minutes)
    implements Serializable {

  /** Where the card is now: what an undo goes back to. */
  static Placement present(BoardCard card) {
    var holder = card.technicians().isEmpty() ? null : card.technicians().get(0).technicianId();
    return new Placement(card, card.seenVersion(), holder, card.startsAt(), card.minutes());
  }

  Placement by(Long otherTechnician) {
    return new Placement(card, seenVersion, otherTechnician, startsAt, minutes);
  }

  Placement at(Instant otherTime) {
    return new Placement(card, seenVersion, technicianId, otherTime, minutes);
  }

  /** The same wish, for the card as it is now. */
  Placement on(BoardCard present) {
    return new Placement(present, present.seenVersion(), technicianId, startsAt, minutes);
  }

  PlaceJob command() {
    return new PlaceJob(
        card.jobId(), card.appointmentId(), seenVersion, technicianId, startsAt, minutes, null);
  }
}
