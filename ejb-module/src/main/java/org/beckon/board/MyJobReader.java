package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.TimeWindow;

/** Adds to cards what only the one who goes there may know: access codes, notes, the phone. */
@ApplicationScoped
class MyJobReader {

  @PersistenceContext EntityManager em;

  List<MyJob> details(List<BoardCard> cards, long technicianId) {
    var visits = visits(cards.stream().map(BoardCard::appointmentId).toList());
    return cards.stream()
        .map(card -> myJob(card, visits.get(card.appointmentId()), technicianId))
        .toList();
  }

  private Map<Long, Appointment> visits(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select a from Appointment a join fetch a.job j join fetch j.site join fetch j.customer"
                + " where a.id in :ids",
            Appointment.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Appointment::id, Function.identity()));
  }

  private static MyJob myJob(BoardCard card, Appointment visit, long technicianId) {
    var mine =
        card.technicians().stream()
            .filter(holder -> holder.technicianId() == technicianId)
            .findFirst()
            .orElseThrow();
    var job = visit.job();
    return new MyJob(
        card,
        mine.assignmentId(),
        mine.version(),
        mine.status(),
        job.description().orElse(null),
        visit.notes().orElse(null),
        job.site().street(),
        job.site().postalCode().orElse(null),
        job.site().accessNotes().orElse(null),
        job.customer().phone().orElse(null),
        visit.arrival().map(TimeWindow::startsAt).orElse(null),
        visit.arrival().map(TimeWindow::endsAt).orElse(null));
  }
}
