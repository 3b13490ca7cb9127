package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds to cards what only the one who goes there may know: access codes, notes, the phone. */
@ApplicationScoped
public class MyJobReader {

  @PersistenceContext EntityManager em;

  /** What is read beside the card, in one statement for all of them. */
  public record Beside(
      long appointmentId,
      String description,
      String notes,
      String street,
      String postalCode,
      String accessNotes,
      String phone,
      Instant arrivalFrom,
      Instant arrivalUntil) {}

  List<MyJob> details(List<BoardCard> cards, long technicianId) {
    var beside = beside(cards.stream().map(BoardCard::appointmentId).toList());
    return cards.stream()
        .map(card -> myJob(card, beside.get(card.appointmentId()), technicianId))
        .toList();
  }

  private Map<Long, Beside> beside(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            """
            select new org.beckon.board.MyJobReader.Beside(a.id, j.description, a.notes, s.street,
              s.postalCode, s.accessNotes, c.phone, a.arrivalFrom, a.arrivalUntil)
            from Appointment a join a.job j join j.site s join j.customer c
            where a.id in :ids
            """,
            Beside.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Beside::appointmentId, Function.identity()));
  }

  private static MyJob myJob(BoardCard card, Beside beside, long technicianId) {
    var mine =
        card.technicians().stream()
            .filter(holder -> holder.technicianId() == technicianId)
            .findFirst()
            .orElseThrow();
    return new MyJob(
        card,
        mine.assignmentId(),
        mine.version(),
        mine.status(),
        beside.description(),
        beside.notes(),
        beside.street(),
        beside.postalCode(),
        beside.accessNotes(),
        beside.phone(),
        beside.arrivalFrom(),
        beside.arrivalUntil());
  }
}
