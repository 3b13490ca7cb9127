package org.beckon.security;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.beckon.platform.Require;

/**
 * Somebody, or another system, that may sign in. Wears one hat or several (S3-54, S3-59). Is never
 * deleted, so that history keeps its names; a deactivated account cannot sign in any more.
 */
@Entity
@SequenceGenerator(name = "account_seq", sequenceName = "account_seq")
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
  private Long id;

  @Version private int version;

  @Column(nullable = false, updatable = false)
  private String login;

  @Column(name = "display_name", nullable = false)
  private String displayName;

  private String email;

  @Column(name = "password_hash", nullable = false)
  private String passwordHash;

  @Column(name = "password_set_at", nullable = false)
  private Instant passwordSetAt;

  @Column(nullable = false)
  private boolean active;

  @Column(name = "technician_id")
  private Long technicianId;

  @Enumerated(EnumType.STRING)
  private Theme theme;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role", nullable = false)
  private Set<String> roles = new HashSet<>();

  protected Account() {}

  Account(String login, Profile profile, String passwordHash, Instant now) {
    this.login = requireNonNull(login);
    this.active = true;
    this.createdAt = now;
    become(profile);
    replacePassword(passwordHash, now);
  }

  /** Takes what an administrator decided about the person. */
  void become(Profile profile) {
    displayName = profile.displayName();
    technicianId = profile.technicianId();
    roles.clear();
    roles.addAll(profile.roles());
  }

  /** Ends every session that began before. */
  void replacePassword(String hash, Instant now) {
    passwordHash = requireNonNull(hash);
    passwordSetAt = now;
  }

  /**
   * Where they are told what became of what they ordered.
   *
   * @param address null for nowhere
   */
  void reachAt(String address) {
    email = Require.optionalEmail("email", address).orElse(null);
  }

  void deactivate() {
    active = false;
  }

  void activate() {
    active = true;
  }

  void choose(Theme chosen) {
    theme = chosen;
  }

  /** Whether a session that began then may go on. */
  boolean allowsSessionSince(Instant start) {
    return active && !start.isBefore(passwordSetAt);
  }

  public Long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public String login() {
    return login;
  }

  public String displayName() {
    return displayName;
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  String passwordHash() {
    return passwordHash;
  }

  public boolean isActive() {
    return active;
  }

  public OptionalLong technicianId() {
    return technicianId == null ? OptionalLong.empty() : OptionalLong.of(technicianId);
  }

  Theme theme() {
    return theme;
  }

  /** In the order of the alphabet, so that two lists of the same hats look the same. */
  public Set<String> roles() {
    return new TreeSet<>(roles);
  }

  AccountLine line() {
    return new AccountLine(
        id, version, login, displayName, email, List.copyOf(roles()), technicianId, active);
  }
}
