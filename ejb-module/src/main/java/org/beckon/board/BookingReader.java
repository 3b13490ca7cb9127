package org.beckon.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.beckon.appointment.AppointmentStatus;
import org.beckon.appointment.AssignmentStatus;

/** Reads what takes up people's time, in one statement. */
@ApplicationScoped
class BookingReader {

  private static final List<AppointmentStatus> NOT_PLANNED =
      List.of(AppointmentStatus.DRAFT, AppointmentStatus.CANCELED);

  /** Who left a place does not spend time there; who did the work has spent it. */
  private static final List<AssignmentStatus> TAKEN =
      Arrays.stream(AssignmentStatus.values())
          .filter(
              status -> status == AssignmentStatus.OPEN || status.isHeld() || status.isFinished())
          .toList();

  @PersistenceContext EntityManager em;

  /** One a place, of visits that touch the time. */
  List<Booking> bookings(Instant from, Instant until) {
    return em.createQuery(
            """
            select new org.beckon.board.Booking(a.id, t.id, a.time.startsAt, a.time.endsAt)
            from Assignment g join g.appointment a left join g.technician t
            where g.status in :taken and a.status not in :notPlanned
              and a.time.startsAt < :until and a.time.endsAt > :from
            """,
            Booking.class)
        .setParameter("taken", TAKEN)
        .setParameter("notPlanned", NOT_PLANNED)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }
}
