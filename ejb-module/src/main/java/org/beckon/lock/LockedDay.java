package org.beckon.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.beckon.platform.Require;
import org.beckon.technician.Technician;

/** A day of a technician, by their calendar, whose plan stays as it is. */
@Entity
@Table(name = "locked_day")
@SequenceGenerator(name = "locked_day_seq", sequenceName = "locked_day_seq")
public class LockedDay {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "locked_day_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "technician_id", updatable = false)
  private Technician technician;

  @Column(nullable = false, updatable = false)
  private LocalDate day;

  @Column(name = "locked_by", nullable = false, updatable = false)
  private String lockedBy;

  @Column(name = "locked_at", nullable = false, updatable = false)
  private Instant lockedAt;

  protected LockedDay() {}

  LockedDay(Technician technician, LocalDate day, String by, Instant now) {
    this.technician = Objects.requireNonNull(technician);
    this.day = Require.given("day", day);
    this.lockedBy = by;
    this.lockedAt = now;
  }
}
