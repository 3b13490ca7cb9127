package org.beckon.search;

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
import java.util.Optional;
import org.beckon.gateway.ChannelKind;
import org.beckon.job.IllegalTransition;

/** One way of asking one candidate, and how far it has come: the cell that the screen shows. */
@Entity
@SequenceGenerator(name = "leg_seq", sequenceName = "leg_seq")
public class Leg {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leg_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "candidate_id", updatable = false)
  private Candidate candidate;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ChannelKind channel;

  @Column(nullable = false, updatable = false)
  private int position;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private LegState state = LegState.WAITING;

  @Column(nullable = false)
  private Instant since;

  private String reason;

  @Column(nullable = false)
  private int round;

  @Column(nullable = false)
  private int uses;

  @Column(name = "attempt_id")
  private Long attemptId;

  @Column(name = "waits_until")
  private Instant waitsUntil;

  protected Leg() {}

  Leg(Candidate candidate, ChannelKind channel, int position, Instant now) {
    this.candidate = candidate;
    this.channel = channel;
    this.position = position;
    this.since = now;
  }

  /** A question is on its way. */
  void contact(int current, Instant until, Instant now) {
    become(LegState.IN_FLIGHT, null, now);
    round = current;
    uses++;
    waitsUntil = until;
    attemptId = null;
  }

  void asked(long attempt) {
    attemptId = attempt;
  }

  /** The provider has it; from then on an answer is awaited. */
  void sent(Instant until, Instant now) {
    become(LegState.SENT, null, now);
    waitsUntil = until;
  }

  /**
   * @param why for people; null where the state says it all
   */
  void become(LegState next, String why, Instant now) {
    if (!state.allows(next)) {
      throw new IllegalTransition("leg", state, next);
    }
    state = next;
    reason = why;
    since = now;
    if (!next.isRunning()) {
      waitsUntil = null;
    }
  }

  /** Standing still for that long did not bring its end nearer. */
  void shift(Duration by) {
    if (waitsUntil != null) {
      waitsUntil = waitsUntil.plus(by);
    }
  }

  Candidate candidate() {
    return candidate;
  }

  ChannelKind channel() {
    return channel;
  }

  LegState state() {
    return state;
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  int position() {
    return position;
  }

  int round() {
    return round;
  }

  int uses() {
    return uses;
  }

  Optional<Long> attemptId() {
    return Optional.ofNullable(attemptId);
  }

  Instant waitsUntil() {
    return waitsUntil;
  }
}
