package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.beckon.platform.NotFound;

/** Where reservations are kept. They are changed under the locks of their search. */
@ApplicationScoped
class Reservations {

  @PersistenceContext EntityManager em;

  /** Of a search that is one. */
  Optional<Reservation> of(Search search) {
    return em.createQuery("select r from Reservation r where r.search = :search", Reservation.class)
        .setParameter("search", search)
        .getResultStream()
        .findFirst();
  }

  Reservation get(long id) {
    return Optional.ofNullable(em.find(Reservation.class, id))
        .orElseThrow(() -> new NotFound("reservation", id));
  }

  Reservation getForUpdate(long id) {
    return em.find(Reservation.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Places of these visits that are kept for somebody. */
  List<Reservation> keeping(List<Long> appointmentIds) {
    return em.createQuery(
            "select r from Reservation r where r.appointmentId in :visits and r.status in"
                + " (org.beckon.search.ReservationStatus.RESERVED,"
                + " org.beckon.search.ReservationStatus.RESERVED_ACCEPTED)",
            Reservation.class)
        .setParameter("visits", appointmentIds)
        .getResultList();
  }
}
