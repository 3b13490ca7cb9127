package org.beckon.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.platform.Conflict;

/** A place kept for one person who is asked by name; nobody else gets it meanwhile (S0-23). */
@Entity
@SequenceGenerator(name = "reservation_seq", sequenceName = "reservation_seq")
public class Reservation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "dispatch_id", updatable = false)
  private Search search;

  @Column(name = "appointment_id", nullable = false, updatable = false)
  private long appointmentId;

  @Column(nullable = false, updatable = false)
  private int place;

  @Column(name = "technician_id", nullable = false, updatable = false)
  private long technicianId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ReservationStatus status = ReservationStatus.RESERVED;

  @Column(nullable = false, updatable = false)
  private Instant until;

  @Column(name = "auto_book", nullable = false, updatable = false)
  private boolean autoBook;

  protected Reservation() {}

  /**
   * @param autoBook a yes books; else somebody does after it
   */
  Reservation(Search search, StackPlace place, long technicianId, Instant until, boolean autoBook) {
    this.search = search;
    this.appointmentId = place.appointmentId();
    this.place = place.place();
    this.technicianId = technicianId;
    this.until = until;
    this.autoBook = autoBook;
  }

  void accepted() {
    become(ReservationStatus.RESERVED_ACCEPTED);
  }

  void booked() {
    become(ReservationStatus.BOOKED);
  }

  void freed() {
    become(ReservationStatus.FREED);
  }

  /** Whether the place is free again when the search for the answer ends that way. */
  boolean isFreedBy(DispatchOutcome how) {
    return switch (how) {
      case CANCELED, WITHDRAWN -> status.keepsThePlace();
      case EXHAUSTED, EXPIRED -> status == ReservationStatus.RESERVED;
      case FILLED -> false;
    };
  }

  private void become(ReservationStatus next) {
    if (!status.allows(next)) {
      throw new Conflict(
          "reservation.over", "This reservation is %s already.".formatted(status.word()));
    }
    status = next;
  }

  Long id() {
    return id;
  }

  Search search() {
    return search;
  }

  StackPlace place() {
    return new StackPlace(appointmentId, place);
  }

  long technicianId() {
    return technicianId;
  }

  ReservationStatus status() {
    return status;
  }

  boolean autoBook() {
    return autoBook;
  }
}
