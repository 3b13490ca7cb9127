package org.beckon.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.beckon.platform.Require;

/** One job of a run: who, when, and what became of it. Changed with the run's row locked. */
@Entity
@Table(name = "run_row")
@SequenceGenerator(name = "run_row_seq", sequenceName = "run_row_seq")
public class RunRow {

  private static final int MOST = 2000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "run_row_seq")
  private Long id;

  @Version private int version;

  @Column(name = "run_id", nullable = false, updatable = false)
  private Long runId;

  @Column(nullable = false, updatable = false)
  private int position;

  @Column(name = "job_id", nullable = false, updatable = false)
  private Long jobId;

  @Column(name = "appointment_id")
  private Long appointmentId;

  @Column(name = "seen_version", nullable = false, updatable = false)
  private int seenVersion;

  @Column(name = "technician_id")
  private Long technicianId;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(nullable = false)
  private int minutes;

  private String notes;

  @Column(name = "override_reason")
  private String overrideReason;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private RowState state = RowState.OPEN;

  private String says;

  @Column(name = "done_at")
  private Instant doneAt;

  protected RunRow() {}

  RunRow(long runId, int position, Selected selected) {
    this.runId = runId;
    this.position = position;
    this.jobId = selected.jobId();
    this.appointmentId = selected.appointmentId();
    this.seenVersion = selected.seenVersion();
    this.technicianId = selected.technicianId();
    this.startsAt = selected.startsAt();
    this.minutes = selected.minutes();
  }

  /** What the plan leaves open is found when the run is looked over. */
  void plan(RunPlan plan, Selected asItWas) {
    technicianId = plan.technicianId() == null ? asItWas.technicianId() : plan.technicianId();
    startsAt =
        switch (plan.times()) {
          case INDIVIDUAL -> asItWas.startsAt();
          case CHAIN -> null;
          case TOGETHER -> plan.beginsAt();
        };
    overrideReason = null;
    state = RowState.OPEN;
    says = null;
  }

  void change(ChangeRow command) {
    var newMinutes = Require.between("minutes", 5, 43200, command.minutes());
    var newNotes = Require.optionalProse("notes", command.notes(), 4000);
    var newReason = Require.optionalText("overrideReason", command.overrideReason(), 200);
    technicianId = command.technicianId();
    startsAt = command.startsAt();
    minutes = newMinutes;
    notes = newNotes.orElse(null);
    overrideReason = newReason.orElse(null);
    state = RowState.OPEN;
    says = null;
  }

  /** What was found when it was tried out. */
  void tried(RowFinding finding) {
    technicianId = finding.technicianId();
    startsAt = finding.startsAt();
    state = finding.refusal() == null ? RowState.FITS : RowState.CONFLICT;
    says = shortened(finding.refusal());
  }

  void letGo() {
    state = RowState.WAITING;
    says = null;
  }

  void sent(long visit, Instant now) {
    appointmentId = visit;
    state = RowState.SENT;
    doneAt = now;
  }

  void failed(String why, Instant now) {
    state = RowState.FAILED;
    says = shortened(why);
    doneAt = now;
  }

  RowDraft draft() {
    return new RowDraft(
        id,
        jobId,
        appointmentId,
        seenVersion,
        technicianId,
        startsAt,
        minutes,
        notes,
        overrideReason);
  }

  private static String shortened(String text) {
    return text == null || text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
  }

  Long id() {
    return id;
  }

  Long runId() {
    return runId;
  }

  Long jobId() {
    return jobId;
  }

  RowState state() {
    return state;
  }
}
