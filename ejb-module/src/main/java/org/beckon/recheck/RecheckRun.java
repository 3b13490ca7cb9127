package org.beckon.recheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** One night's look at everything that is planned: how far it is, so that it can be taken up. */
@Entity
@Table(name = "recheck_run")
@SequenceGenerator(name = "recheck_run_seq", sequenceName = "recheck_run_seq")
public class RecheckRun {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recheck_run_seq")
  private Long id;

  @Version private int version;

  @Column(nullable = false, updatable = false)
  private LocalDate day;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(nullable = false)
  private long position;

  @Column(nullable = false)
  private int checked;

  @Column(name = "touched_at", nullable = false)
  private Instant touchedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  protected RecheckRun() {}

  RecheckRun(LocalDate day, Instant now) {
    this.day = day;
    this.startedAt = now;
    this.touchedAt = now;
  }

  /**
   * All technicians up to this id are done.
   *
   * @param visits how many were looked at for that
   */
  void reached(long technicianId, int visits, Instant now) {
    position = technicianId;
    checked += visits;
    touchedAt = now;
  }

  /** Somebody else takes it up: it is not left alone any more. */
  void takenUp(Instant now) {
    touchedAt = now;
  }

  void finish(Instant now) {
    touchedAt = now;
    finishedAt = now;
  }

  public Long id() {
    return id;
  }

  public long position() {
    return position;
  }

  public int checked() {
    return checked;
  }

  public boolean isFinished() {
    return finishedAt != null;
  }
}
