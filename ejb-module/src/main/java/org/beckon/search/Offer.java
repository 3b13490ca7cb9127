package org.beckon.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/**
 * A candidate's turn, one a round (B4.1): what their answer refers to. The links in their messages
 * are known by their hash only.
 */
@Entity
@SequenceGenerator(name = "offer_seq", sequenceName = "offer_seq")
public class Offer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "offer_seq")
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "candidate_id", updatable = false)
  private Candidate candidate;

  @Column(nullable = false)
  private int generation;

  @Column(nullable = false, updatable = false)
  private int round;

  @Column(nullable = false)
  private String code;

  private String phone;

  @Column(name = "asked_at", nullable = false)
  private Instant askedAt;

  @Column(name = "next_leg_at", nullable = false)
  private Instant nextLegAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Offer() {}

  Offer(Candidate candidate) {
    this.candidate = candidate;
    this.round = candidate.search().round();
  }

  /**
   * Their turn begins, or begins again when nobody could be reached the first time.
   *
   * @param toPhone from which number a code may be answered; null for none
   */
  void open(String shortCode, String toPhone, Instant now) {
    generation = candidate.search().generation();
    code = shortCode;
    phone = toPhone;
    askedAt = now;
    nextLegAt = now;
    expiresAt = now;
    endedAt = null;
  }

  void contacted(Instant nextLeg, Instant until) {
    nextLegAt = nextLeg;
    expiresAt = until;
  }

  /** An answer is awaited that long. */
  void waitsUntil(Instant until) {
    expiresAt = until;
  }

  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  void shift(Duration by) {
    nextLegAt = nextLegAt.plus(by);
    expiresAt = expiresAt.plus(by);
  }

  boolean isOpen() {
    return endedAt == null;
  }

  Long id() {
    return id;
  }

  Candidate candidate() {
    return candidate;
  }

  int round() {
    return round;
  }

  String code() {
    return code;
  }

  Instant nextLegAt() {
    return nextLegAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
