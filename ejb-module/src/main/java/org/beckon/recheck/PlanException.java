package org.beckon.recheck;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.beckon.appointment.Assignment;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;
import org.beckon.schedule.ConflictKind;
import org.beckon.settings.Severity;
import org.beckon.technician.Technician;

/**
 * An assignment that was all right when it was planned and is not any more (C3). Open until a
 * change mends it, somebody keeps the plan as it is, or the visit begins.
 */
@Entity
@Table(name = "plan_exception")
@SequenceGenerator(name = "plan_exception_seq", sequenceName = "plan_exception_seq")
public class PlanException {

  private static final int LONGEST_WORDS = 2000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_exception_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "assignment_id", updatable = false)
  private Assignment assignment;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "technician_id", updatable = false)
  private Technician technician;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ConflictKind kind;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Severity severity;

  @Column(nullable = false)
  private String words;

  @Column(nullable = false, updatable = false)
  private Instant since;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private RecheckCause cause;

  @Enumerated(EnumType.STRING)
  private Resolution resolution;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "resolved_cause")
  private RecheckCause resolvedCause;

  @Column(name = "kept_by")
  private String keptBy;

  private String reason;

  protected PlanException() {}

  PlanException(
      Assignment assignment,
      Technician technician,
      Finding finding,
      RecheckCause cause,
      Instant now) {
    this.assignment = Objects.requireNonNull(assignment);
    this.technician = Objects.requireNonNull(technician);
    this.kind = finding.kind();
    this.since = now;
    this.cause = Objects.requireNonNull(cause);
    found(finding);
  }

  /** What is wrong now; since when stays. Returns whether anything of it is new. */
  final boolean found(Finding finding) {
    var newWords =
        finding.words().length() <= LONGEST_WORDS
            ? finding.words()
            : finding.words().substring(0, LONGEST_WORDS - 1) + "…";
    var isNews = !newWords.equals(words) || finding.severity() != severity;
    words = newWords;
    severity = finding.severity();
    return isNews;
  }

  /** It is no longer wrong, or no longer matters. */
  void end(RecheckCause change, Instant now) {
    resolve(isOver(now) ? Resolution.OVER : Resolution.MENDED, now);
    resolvedCause = Objects.requireNonNull(change);
  }

  /** Somebody with the permission says that it is all right as it is. */
  void keep(String who, String why, Instant now) {
    if (severity == Severity.HARD) {
      throw new Conflict(
          "exception.strict", "A strict rule speaks against it; nobody may keep it as it is.");
    }
    var text = Require.text("reason", why, 200);
    resolve(Resolution.KEPT, now);
    keptBy = who;
    reason = text;
  }

  private void resolve(Resolution how, Instant now) {
    if (resolution != null) {
      throw new Conflict("exception.over", "This is settled already. Look again.");
    }
    resolution = how;
    resolvedAt = now;
  }

  /** The same technician still has it, and it has begun or is past. */
  private boolean isOver(Instant now) {
    var appointment = assignment.appointment();
    return assignment.technician().filter(technician::equals).isPresent()
        && (assignment.status().isFinished()
            || assignment.status().isHeld()
                && (!assignment.status().isAhead() || !appointment.time().endsAt().isAfter(now)));
  }

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public Assignment assignment() {
    return assignment;
  }

  public Technician technician() {
    return technician;
  }

  public ConflictKind kind() {
    return kind;
  }

  public String words() {
    return words;
  }

  public RecheckCause cause() {
    return cause;
  }

  /** Null while it is open. */
  public Resolution resolution() {
    return resolution;
  }

  /** The change that ended it; null while it is open, and when somebody kept it. */
  public RecheckCause resolvedCause() {
    return resolvedCause;
  }
}
