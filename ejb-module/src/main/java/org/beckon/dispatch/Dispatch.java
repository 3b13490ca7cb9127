package org.beckon.dispatch;

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
import java.util.Objects;
import java.util.Optional;
import org.beckon.appointment.Appointment;
import org.beckon.job.IllegalTransition;

/**
 * One running effort to reach people about a visit. One that waits for its time (S1-23) goes out
 * when that has come, unless it was withdrawn or no longer possible. Changed only under the lock of
 * the job.
 */
@Entity
@SequenceGenerator(name = "dispatch_seq", sequenceName = "dispatch_seq")
public class Dispatch {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dispatch_seq")
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private DispatchKind kind;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "appointment_id", updatable = false)
  private Appointment appointment;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private DispatchStatus status;

  @Column(name = "status_since", nullable = false)
  private Instant statusSince;

  @Enumerated(EnumType.STRING)
  private DispatchOutcome outcome;

  private String reason;

  @Column(name = "due_at", nullable = false)
  private Instant dueAt;

  @Column(name = "ordered_at", nullable = false, updatable = false)
  private Instant orderedAt;

  @Column(name = "ordered_by", nullable = false, updatable = false)
  private String orderedBy;

  @Column(nullable = false)
  private boolean overridden;

  protected Dispatch() {}

  /**
   * Known technicians are to be told of the visit at that time, which is yet to come.
   *
   * @param overridden somebody with the permission said: although it does not fit
   */
  Dispatch(Appointment appointment, Instant dueAt, boolean overridden, String by, Instant now) {
    this.overridden = overridden;
    this.kind = DispatchKind.SEND;
    this.appointment = Objects.requireNonNull(appointment);
    this.status = DispatchStatus.WAITING;
    this.statusSince = now;
    this.dueAt = Objects.requireNonNull(dueAt);
    this.orderedAt = now;
    this.orderedBy = by;
  }

  /**
   * Another time, as long as nobody was told.
   *
   * @param despiteConflicts as in the constructor
   */
  void postpone(Instant other, boolean despiteConflicts, Instant now) {
    if (status != DispatchStatus.WAITING) {
      throw new IllegalTransition("dispatch", status, DispatchStatus.WAITING);
    }
    dueAt = Objects.requireNonNull(other);
    overridden = despiteConflicts;
    statusSince = now;
  }

  /** Everybody has been told. */
  void goOut(Instant now) {
    become(DispatchStatus.ACTIVE, now);
  }

  /**
   * @param why for people; must be given when it could not go out
   */
  void stop(DispatchOutcome how, String why, Instant now) {
    become(DispatchStatus.STOPPED, now);
    outcome = Objects.requireNonNull(how);
    reason = why == null || why.length() <= 400 ? why : why.substring(0, 399) + "…";
  }

  private void become(DispatchStatus next, Instant now) {
    if (!status.allows(next)) {
      throw new IllegalTransition("dispatch", status, next);
    }
    status = next;
    statusSince = now;
  }

  /** Waiting, and its time has come. */
  boolean isDue(Instant now) {
    return isWaiting() && !dueAt.isAfter(now);
  }

  boolean isWaiting() {
    return status == DispatchStatus.WAITING;
  }

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public Appointment appointment() {
    return appointment;
  }

  public DispatchStatus status() {
    return status;
  }

  public Optional<DispatchOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** Whether conflicts that can be overridden were. */
  boolean overridden() {
    return overridden;
  }

  public String orderedBy() {
    return orderedBy;
  }
}
