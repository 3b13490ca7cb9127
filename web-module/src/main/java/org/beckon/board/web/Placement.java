package org.beckon.board.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.BoardCard;
import org.beckon.board.CardHolder;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.UndoPlacement;

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

  /** As an undo needs it; null when the placement makes the visit. */
  UndoPlacement.Before before() {
    return card.appointmentId() == null
        ? null
        : new UndoPlacement.Before(
            technicianId,
            card.startsAt(),
            card.endsAt(),
            card.technicians().stream()
                .filter(holder -> holder.status() == AssignmentStatus.ACKNOWLEDGED)
                .map(CardHolder::assignmentId)
                .collect(Collectors.toSet()));
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
