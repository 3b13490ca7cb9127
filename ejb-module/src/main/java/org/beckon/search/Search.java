package org.beckon.search;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.beckon.dispatch.DispatchKind;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.job.IllegalTransition;

/**
 * A dispatch of kind SEARCH: one running effort to fill the places of a stack. While it is under
 * way exactly one cue is armed, which says when to look again. Everything in it that is relative
 * stands still while it is paused. Changed only under the locks that {@link Searches} takes.
 */
@Entity
@Table(name = "dispatch")
@SecondaryTable(name = "search", pkJoinColumns = @PrimaryKeyJoinColumn(name = "dispatch_id"))
@SequenceGenerator(name = "search_dispatch_seq", sequenceName = "dispatch_seq")
public class Search {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_dispatch_seq")
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private DispatchKind kind;

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

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(table = "search", name = "stack_id", updatable = false)
  private Stack stack;

  @Column(table = "search", nullable = false, updatable = false)
  private boolean reservation;

  @Convert(converter = PlanText.class)
  @Column(table = "search", nullable = false)
  private SearchPlan plan;

  @Column(table = "search", nullable = false)
  private int revision;

  @Column(table = "search", name = "changed_by", nullable = false)
  private String changedBy;

  @Column(table = "search", nullable = false)
  private int generation = 1;

  @Column(table = "search", nullable = false)
  private int round = 1;

  @Column(table = "search", name = "base_at", nullable = false)
  private Instant baseAt;

  @Column(table = "search", name = "round_at", nullable = false)
  private Instant roundAt;

  @Column(table = "search", name = "paused_at")
  private Instant pausedAt;

  @Column(table = "search", name = "deadline_at")
  private Instant deadlineAt;

  @Column(table = "search", nullable = false)
  private boolean undecided;

  @Column(table = "search", name = "cue_at")
  private Instant cueAt;

  protected Search() {}

  /**
   * Waits for its time.
   *
   * @param deadline null for none
   */
  Search(
      Stack stack,
      SearchPlan plan,
      boolean reservation,
      Instant dueAt,
      Instant deadline,
      String by,
      Instant now) {
    this.kind = DispatchKind.SEARCH;
    this.stack = Objects.requireNonNull(stack);
    this.plan = Objects.requireNonNull(plan);
    this.reservation = reservation;
    this.status = DispatchStatus.WAITING;
    this.statusSince = now;
    this.dueAt = Objects.requireNonNull(dueAt);
    this.cueAt = dueAt;
    this.orderedAt = now;
    this.orderedBy = by;
    this.changedBy = by;
    this.baseAt = dueAt;
    this.roundAt = dueAt;
    this.deadlineAt = deadline;
  }

  static boolean allows(DispatchStatus from, DispatchStatus to) {
    return from.allows(to) || from == DispatchStatus.STOPPED && to == DispatchStatus.ACTIVE;
  }

  /** Its time has come. What is relative counts from here. */
  void begin(Instant now) {
    become(DispatchStatus.ACTIVE, now);
    baseAt = now;
    roundAt = now;
    cueAt = now;
  }

  /** From now on nothing leaves; answers count. */
  void pause(String by, Instant now) {
    become(DispatchStatus.PAUSED, now);
    pausedAt = now;
    cueAt = null;
    touched(by);
  }

  /**
   * Goes on where it stood.
   *
   * @return by how much everything that is relative has to be put off (B2.2)
   */
  Duration play(String by, Instant now) {
    become(DispatchStatus.ACTIVE, now);
    var stood = Duration.between(pausedAt, now);
    baseAt = baseAt.plus(stood);
    roundAt = roundAt.plus(stood);
    pausedAt = null;
    cueAt = now;
    touched(by);
    return stood;
  }

  /** Nobody may be contacted at this hour. */
  void hold(Instant now) {
    if (status != DispatchStatus.HELD) {
      become(DispatchStatus.HELD, now);
    }
  }

  /** People may be contacted. */
  void run(Instant now) {
    if (status != DispatchStatus.ACTIVE) {
      become(DispatchStatus.ACTIVE, now);
    }
  }

  /**
   * @param why for people, or null
   */
  void stop(DispatchOutcome how, String why, String by, Instant now) {
    become(DispatchStatus.STOPPED, now);
    undecided =
        !reservation && (how == DispatchOutcome.EXHAUSTED || how == DispatchOutcome.EXPIRED);
    outcome = Objects.requireNonNull(how);
    reason = why;
    cueAt = null;
    pausedAt = null;
    touched(by);
  }

  /** The last place was given away after it had stopped without that. */
  void filledIf(boolean isFilled) {
    if (status == DispatchStatus.STOPPED && isFilled) {
      outcome = DispatchOutcome.FILLED;
      reason = null;
      undecided = false;
    }
  }

  /** Somebody has seen that it ended without enough people, and leaves it at that. */
  void leave(String by) {
    undecided = false;
    touched(by);
  }

  /** Ended without enough people, and nobody has decided yet how to go on. */
  boolean isUndecided() {
    return undecided;
  }

  /** Searched for once more, from where it stopped. */
  void reopen(Instant newDeadline, String by, Instant now) {
    if (status != DispatchStatus.STOPPED) {
      throw new IllegalTransition("search", status, DispatchStatus.ACTIVE);
    }
    become(DispatchStatus.ACTIVE, now);
    outcome = null;
    reason = null;
    undecided = false;
    deadlineAt = newDeadline;
    generation++;
    cueAt = now;
    touched(by);
  }

  /** Everybody who did not say no is asked again from then on. */
  void nextRound(Instant at) {
    round++;
    roundAt = at;
  }

  /** One cue: a new one takes the place of the old. */
  void cue(Instant at) {
    cueAt = Objects.requireNonNull(at);
  }

  void apply(SearchPlan other, String by) {
    plan = Objects.requireNonNull(other);
    deadlineAt = other.deadline();
    touched(by);
  }

  /** The moment in the search's own time, which stands still while it is paused. */
  Instant time(Instant now) {
    return pausedAt != null ? pausedAt : now;
  }

  boolean isDue(Instant now) {
    return cueAt != null && !cueAt.isAfter(now);
  }

  /** When it moves on by itself at the latest; empty when it does not. */
  Optional<Instant> cue() {
    return Optional.ofNullable(cueAt);
  }

  /** Under way, so that it moves on by itself. */
  boolean isRunning() {
    return status == DispatchStatus.ACTIVE || status == DispatchStatus.HELD;
  }

  boolean isStopped() {
    return status == DispatchStatus.STOPPED;
  }

  private void become(DispatchStatus next, Instant now) {
    if (!allows(status, next)) {
      throw new IllegalTransition("search", status, next);
    }
    status = next;
    statusSince = now;
  }

  private void touched(String by) {
    revision++;
    changedBy = by;
  }

  Long id() {
    return id;
  }

  Stack stack() {
    return stack;
  }

  DispatchStatus status() {
    return status;
  }

  Optional<DispatchOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  SearchPlan plan() {
    return plan;
  }

  boolean reservation() {
    return reservation;
  }

  int revision() {
    return revision;
  }

  String changedBy() {
    return changedBy;
  }

  int generation() {
    return generation;
  }

  int round() {
    return round;
  }

  Instant roundAt() {
    return roundAt;
  }

  Instant baseAt() {
    return baseAt;
  }

  Instant deadlineAt() {
    return deadlineAt;
  }
}
