package org.beckon.technician;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** A time in which somebody does not work: vacation, illness, training. Half-open. */
@Entity
@SequenceGenerator(name = "absence_seq", sequenceName = "absence_seq")
public class Absence {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "absence_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "technician_id", updatable = false)
  private Technician technician;

  @Column(name = "starts_at", nullable = false)
  private Instant startsAt;

  @Column(name = "ends_at", nullable = false)
  private Instant endsAt;

  @Column(nullable = false)
  private String reason;

  protected Absence() {}

  public Absence(Technician technician, Instant startsAt, Instant endsAt, String reason) {
    this.technician = technician;
    this.startsAt = Require.given("startsAt", startsAt);
    this.endsAt = Require.given("endsAt", endsAt);
    this.reason = Require.text("reason", reason, 200);
    if (!startsAt.isBefore(endsAt)) {
      throw new Invalid("endsAt", "must be after the start");
    }
  }

  public Long id() {
    return id;
  }

  public Technician technician() {
    return technician;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public String reason() {
    return reason;
  }
}
