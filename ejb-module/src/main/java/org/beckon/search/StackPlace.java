package org.beckon.search;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** One place of a visit, by whichever assignment it is held now. */
@Embeddable
public class StackPlace implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "appointment_id", nullable = false)
  private long appointmentId;

  @Column(nullable = false)
  private int place;

  protected StackPlace() {}

  StackPlace(long appointmentId, int place) {
    this.appointmentId = appointmentId;
    this.place = place;
  }

  long appointmentId() {
    return appointmentId;
  }

  int place() {
    return place;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StackPlace that
        && appointmentId == that.appointmentId
        && place == that.place;
  }

  @Override
  public int hashCode() {
    return Objects.hash(appointmentId, place);
  }
}
