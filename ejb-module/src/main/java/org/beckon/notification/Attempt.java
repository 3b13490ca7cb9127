package org.beckon.notification;

import static java.util.Objects.requireNonNull;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.OutgoingMessage;

/**
 * One hand-over of a notification to one endpoint: planned, claimed by a worker for as long as its
 * lease lasts, handed over. A worker is known by the fence it was given with its claim.
 */
@Entity
@SequenceGenerator(name = "attempt_seq", sequenceName = "attempt_seq")
public class Attempt {

  /** What a worker was given to hand over. The fence says which worker it is. */
  public record Claim(
      long attemptId, int fence, ChannelKind channel, OutgoingMessage message, boolean probe) {

    /** It shows whether a gateway that is away is back (B8.3). */
    public Claim asProbe() {
      return new Claim(attemptId, fence, channel, message, true);
    }
  }

  /** Told to people who may have the message already (B.8). */
  static final String MAY_REPEAT = "(may repeat)";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attempt_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "notification_id", updatable = false)
  private Notification notification;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ChannelKind channel;

  @Column(nullable = false, updatable = false)
  private int generation;

  @Column(name = "idem_key", nullable = false, updatable = false)
  private String idemKey;

  @Column(updatable = false)
  private String endpoint;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private AttemptState state;

  @Column(name = "state_since", nullable = false)
  private Instant stateSince;

  @Column(name = "planned_at", nullable = false, updatable = false)
  private Instant plannedAt;

  @Column(name = "due_at", nullable = false)
  private Instant dueAt;

  @Column(nullable = false)
  private int fence;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(nullable = false)
  private int tries;

  @Column(name = "may_repeat", nullable = false)
  private boolean mayRepeat;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "provider_ref")
  private String providerRef;

  private String error;

  @Column(name = "dispatch_id", updatable = false)
  private Long dispatchId;

  @Column(name = "gap_seconds", nullable = false, updatable = false)
  private int gapSeconds;

  protected Attempt() {}

  private Attempt(Notification notification, ChannelKind channel, int generation, Instant now) {
    this.notification = requireNonNull(notification);
    this.channel = requireNonNull(channel);
    this.generation = generation;
    this.idemKey = notification.factKey() + ":" + channel + ":" + generation;
    this.stateSince = now;
    this.plannedAt = now;
    this.dueAt = now;
  }

  /** Due at once. */
  static Attempt planned(
      Notification notification, ChannelKind channel, int generation, String to, Instant now) {
    var attempt = new Attempt(notification, channel, generation, now);
    attempt.endpoint = requireNonNull(to);
    attempt.state = AttemptState.PLANNED;
    return attempt;
  }

  /** Not before that time is over: until then, what it tells can be undone. */
  Attempt heldFor(Duration hold) {
    dueAt = dueAt.plus(hold);
    return this;
  }

  /**
   * Leaves only while the dispatch is active.
   *
   * @param gap how long after the last message to the same endpoint
   */
  Attempt partOf(long dispatch, Duration gap) {
    dispatchId = dispatch;
    gapSeconds = Math.toIntExact(gap.toSeconds());
    return this;
  }

  /** Nobody will try, and everybody can see why (B4.12). */
  static Attempt disabled(
      Notification notification, ChannelKind channel, String to, String why, Instant now) {
    var attempt = new Attempt(notification, channel, 1, now);
    attempt.endpoint = to;
    attempt.state = AttemptState.DISABLED;
    attempt.error = shortened(why);
    return attempt;
  }

  public boolean isDue(Instant now) {
    return state == AttemptState.PLANNED && !dueAt.isAfter(now);
  }

  /** The endpoint is not free before that. */
  void postpone(Instant due) {
    dueAt = due;
  }

  /** Gives it to one worker for as long as the lease lasts. */
  public Claim claim(Instant now, Duration lease) {
    moveTo(AttemptState.IN_FLIGHT, now);
    fence++;
    tries++;
    leaseUntil = now.plus(lease);
    return new Claim(id, fence, channel, message(), false);
  }

  /** False for a worker that comes back after somebody else took over. */
  public boolean isHeldWith(int claimedFence) {
    return fence == claimedFence
        && (state == AttemptState.IN_FLIGHT || state == AttemptState.IN_DOUBT);
  }

  /** The worker's lease is over and it has not come back. */
  public boolean isAbandoned(Instant now) {
    return state == AttemptState.IN_FLIGHT && leaseUntil.isBefore(now);
  }

  public Doubt doubt() {
    return new Doubt(id, fence, channel, idemKey);
  }

  /** False when somebody has ended the doubt since. */
  public boolean isStill(Doubt doubt) {
    return state == AttemptState.IN_DOUBT && fence == doubt.fence();
  }

  public void sent(String ref, Instant now) {
    moveTo(AttemptState.SENT, now);
    sentAt = now;
    providerRef = shortened(ref);
    error = null;
  }

  /**
   * Provably not accepted: once more later, until the plan is exhausted (B8.3).
   *
   * @param earliest the provider wants to hear nothing before that
   */
  public void refused(String why, RetryPlan plan, Instant earliest, Instant now) {
    plan.delayAfter(tries)
        .map(now::plus)
        .ifPresentOrElse(
            due -> again(why, earliest.isAfter(due) ? earliest : due, now), () -> failed(why, now));
  }

  /** Provably not accepted by a gateway that is away: waits for it, and that was no try (B8.3). */
  public void notTried(String why, Instant now) {
    tries--;
    again(why, now, now);
  }

  /** Will not be tried again. Says so when somebody may have been told all the same. */
  public void failed(String why, Instant now) {
    end(mayRepeat ? "In doubt; the repeat failed: " + why : why, now);
  }

  public void doubted(String why, Instant now) {
    if (state != AttemptState.IN_DOUBT) {
      moveTo(AttemptState.IN_DOUBT, now);
      error = shortened(why);
    }
  }

  /** Handing it over again cannot tell anybody twice (B.8). */
  public void settledSafely(RetryPlan plan, Instant now) {
    if (plan.delayAfter(tries).isPresent()) {
      again(error, now, now);
    } else {
      end("In doubt: " + error, now);
    }
  }

  /**
   * Nobody can be asked whether the provider has it. People who are sent to work are told once
   * more, and told that it may be a repeat; nobody else is told twice (B.8).
   */
  public void settledBlindly(Instant now) {
    if (notification.noticeClass() == NoticeClass.DISPATCH && !mayRepeat) {
      mayRepeat = true;
      again(error, now, now);
    } else {
      end("In doubt: " + error, now);
    }
  }

  /**
   * What a provider, or the person's own page, says became of it: DELIVERED, READ or FAILED. It may
   * say so twice, late, or before we wrote down that it took the message; never leads back (B.3).
   *
   * @param ref what the provider calls it, or null
   * @param why for FAILED
   * @return false when it is no news
   */
  public boolean reported(AttemptState report, String ref, String why, Instant now) {
    if (!state.allows(report) || report == AttemptState.PLANNED) {
      return false;
    }
    var known = Objects.requireNonNullElse(ref, "reported");
    moveTo(report, now);
    error = report == AttemptState.FAILED ? shortened(why) : null;
    if (report != AttemptState.FAILED && sentAt == null) {
      sentAt = now;
      providerRef = shortened(known);
    }
    return true;
  }

  /** Nobody was told, and nobody will be. */
  public void cancel(String why, Instant now) {
    moveTo(AttemptState.CANCELED, now);
    error = shortened(why);
  }

  private void end(String why, Instant now) {
    moveTo(AttemptState.FAILED, now);
    error = shortened(why);
  }

  private void again(String why, Instant due, Instant now) {
    moveTo(AttemptState.PLANNED, now);
    dueAt = due;
    error = shortened(why);
  }

  private void moveTo(AttemptState next, Instant now) {
    if (!state.allows(next)) {
      throw new IllegalStateException(
          "Attempt %d cannot go from %s to %s".formatted(id, state, next));
    }
    state = next;
    stateSince = now;
    leaseUntil = null;
  }

  private OutgoingMessage message() {
    var subject = notification.subject();
    // Mail has room for everything; the others say it short, and whoever asks finds the rest.
    var text =
        switch (channel) {
          case EMAIL -> notification.text();
          case PHONE -> notification.spoken();
          case SMS, PUSH, IN_APP -> notification.brief();
        };
    return new OutgoingMessage(
        idemKey,
        plannedAt,
        endpoint,
        notification.recipientName(),
        mayRepeat ? subject + " " + MAY_REPEAT : subject,
        mayRepeat ? text + "\n\n" + MAY_REPEAT : text);
  }

  private static String shortened(String value) {
    var text = Objects.requireNonNullElse(value, "no reason given");
    return text.length() <= 400 ? text : text.substring(0, 399) + "…";
  }

  public Long id() {
    return id;
  }

  Notification notification() {
    return notification;
  }

  public ChannelKind channel() {
    return channel;
  }

  public AttemptState state() {
    return state;
  }

  String idemKey() {
    return idemKey;
  }

  /** What has to be active for it to leave; null when nothing has. */
  Long dispatchId() {
    return dispatchId;
  }

  String endpoint() {
    return endpoint;
  }

  Duration gap() {
    return Duration.ofSeconds(gapSeconds);
  }

  public Optional<Instant> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  boolean mayRepeat() {
    return mayRepeat;
  }

  public String error() {
    return error;
  }
}
