package org.beckon.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Lets another system act as an account, until it expires or somebody takes it back. */
@Entity
@Table(name = "api_token")
@SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq")
public class ApiToken {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account_id", updatable = false)
  private Account account;

  @Column(nullable = false, updatable = false)
  private String name;

  @Column(nullable = false, updatable = false)
  private String hash;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  protected ApiToken() {}

  ApiToken(Account account, String name, String hash, Instant expiresAt, Instant now) {
    this.account = account;
    this.name = name;
    this.hash = hash;
    this.expiresAt = expiresAt;
    this.createdAt = now;
  }

  /** Its last use is on record to the minute: a busy token must not write with every request. */
  boolean isToBeNoted(Instant now) {
    return lastUsedAt == null || lastUsedAt.isBefore(now.minus(NOTED_EVERY));
  }

  void noteUse(Instant now) {
    lastUsedAt = now;
  }

  boolean isValid(Instant now) {
    return account.isActive() && (expiresAt == null || now.isBefore(expiresAt));
  }

  Long id() {
    return id;
  }

  Account account() {
    return account;
  }

  String name() {
    return name;
  }
}
