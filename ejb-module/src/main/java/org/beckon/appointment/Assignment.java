package org.beckon.appointment;

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
import java.util.Set;
import org.beckon.job.IllegalTransition;
import org.beckon.technician.Technician;

/** One place of an appointment: open, or held by a technician, with its own state. */
@Entity
@SequenceGenerator(name = "assignment_seq", sequenceName = "assignment_seq")
public class Assignment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assignment_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "appointment_id", updatable = false)
  private Appointment appointment;

  @Column(nullable = false, updatable = false)
  private int place;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "technician_id")
  private Technician technician;

  @Column(nullable = false)
  private boolean lead;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private AssignmentStatus status;

  @Column(name = "status_since", nullable = false)
  private Instant statusSince;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "sent_by")
  private String sentBy;

  @Column(name = "overlap_allowed", nullable = false)
  private boolean overlapAllowed;

  protected Assignment() {}

  Assignment(Appointment appointment, int place, Instant now) {
    this.appointment = appointment;
    this.place = place;
    this.lead = place == 1;
    this.status = AssignmentStatus.OPEN;
    this.statusSince = now;
  }

  /**
   * @param overlapAllowed somebody with the permission said that two places at once are all right
   */
  void planFor(Technician somebody, boolean overlapAllowed, Instant now) {
    moveTo(AssignmentStatus.PLANNED, now);
    this.technician = Objects.requireNonNull(somebody);
    this.overlapAllowed = overlapAllowed;
  }

  void free(Instant now) {
    moveTo(AssignmentStatus.OPEN, now);
    technician = null;
    overlapAllowed = false;
  }

  /** S2-22, S2-23: when and by whom is recorded with the step itself. */
  void send(String sender, Instant now) {
    moveTo(AssignmentStatus.SENT, now);
    sentAt = now;
    sentBy = sender;
  }

  void take(AssignmentStatus step, Instant now) {
    moveTo(step, now);
  }

  /** The time changed: it must be acknowledged again. */
  void askAgain(Instant now) {
    if (status == AssignmentStatus.ACKNOWLEDGED) {
      moveTo(AssignmentStatus.SENT, now);
    }
  }

  /** Whether the holder is among those for whom two places at once are all right. */
  void allowOverlap(Set<Long> technicianIds) {
    overlapAllowed = technician != null && technicianIds.contains(technician.id());
  }

  /** Active again after the job's cancel was taken back; has to be sent anew. */
  void restore(Instant now) {
    moveTo(technician == null ? AssignmentStatus.OPEN : AssignmentStatus.PLANNED, now);
    sentAt = null;
    sentBy = null;
  }

  private void moveTo(AssignmentStatus next, Instant now) {
    if (!status.allows(next)) {
      throw new IllegalTransition("assignment", status, next);
    }
    status = next;
    statusSince = now;
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

  public int place() {
    return place;
  }

  public Optional<Technician> technician() {
    return Optional.ofNullable(technician);
  }

  public boolean lead() {
    return lead;
  }

  public AssignmentStatus status() {
    return status;
  }

  public Instant statusSince() {
    return statusSince;
  }

  public Optional<Instant> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  public boolean overlapAllowed() {
    return overlapAllowed;
  }
}
