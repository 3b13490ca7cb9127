package org.beckon.search;

/** The life of a place that is kept for somebody (B4.10). */
public enum ReservationStatus {
  RESERVED("kept"),

  /** They said yes; somebody books it yet. */
  RESERVED_ACCEPTED("accepted"),
  BOOKED("booked"),
  FREED("given up");

  private final String word;

  ReservationStatus(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  boolean allows(ReservationStatus next) {
    return switch (this) {
      case RESERVED -> next != RESERVED;
      case RESERVED_ACCEPTED -> next == BOOKED || next == FREED;
      case BOOKED, FREED -> false;
    };
  }

  /** Nobody else gets the place. */
  boolean keepsThePlace() {
    return this == RESERVED || this == RESERVED_ACCEPTED;
  }
}
