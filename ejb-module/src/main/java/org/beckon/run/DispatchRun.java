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
import org.beckon.platform.Conflict;

/** A selection of jobs on its way to the technicians. */
@Entity
@Table(name = "dispatch_run")
@SequenceGenerator(name = "dispatch_run_seq", sequenceName = "dispatch_run_seq")
public class DispatchRun {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dispatch_run_seq")
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private RunStatus status = RunStatus.PLANNING;

  @Column(name = "status_since", nullable = false)
  private Instant statusSince;

  @Column(name = "opened_by", nullable = false, updatable = false)
  private String openedBy;

  @Column(name = "opened_at", nullable = false, updatable = false)
  private Instant openedAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private RunTimes times = RunTimes.INDIVIDUAL;

  @Column(name = "begins_at")
  private Instant beginsAt;

  protected DispatchRun() {}

  DispatchRun(String by, Instant now) {
    openedBy = by;
    openedAt = now;
    statusSince = now;
  }

  /** Something of it changed: it is looked over once more. */
  void planAgain(Instant now) {
    if (status != RunStatus.PLANNING && status != RunStatus.READY) {
      throw new Conflict("run.sent", "This has been sent already and cannot be changed.");
    }
    status = RunStatus.PLANNING;
    statusSince = now;
  }

  void plan(RunPlan plan, Instant now) {
    planAgain(now);
    times = plan.times();
    beginsAt = plan.beginsAt();
  }

  void planned(Instant now) {
    become(RunStatus.PLANNING, RunStatus.READY, now);
  }

  void send(Instant now) {
    if (status == RunStatus.PLANNING) {
      throw new Conflict("run.planning", "This is being looked over. Wait until that is done.");
    }
    become(RunStatus.READY, RunStatus.SENDING, now);
  }

  void done(Instant now) {
    become(RunStatus.SENDING, RunStatus.DONE, now);
  }

  private void become(RunStatus from, RunStatus next, Instant now) {
    if (status != from) {
      throw new IllegalStateException("Run %d is %s, not %s".formatted(id, status, from));
    }
    status = next;
    statusSince = now;
  }

  Long id() {
    return id;
  }

  int version() {
    return version;
  }

  RunStatus status() {
    return status;
  }

  String openedBy() {
    return openedBy;
  }

  RunTimes times() {
    return times;
  }

  Instant beginsAt() {
    return beginsAt;
  }
}
