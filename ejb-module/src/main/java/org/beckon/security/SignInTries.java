package org.beckon.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.beckon.history.Happening;
import org.beckon.history.History;

/** What sign-ins leave behind, kept whatever becomes of the request. No door leads here. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInTries {

  private static final Duration MEMORY = Duration.ofDays(1);

  @PersistenceContext EntityManager em;
  @Inject History history;
  @Inject Clock clock;

  public void failed(String login) {
    var now = clock.instant();
    var failures = count(login, now);
    var delay = SignInDelay.after(failures);
    if (delay.isZero()) {
      return;
    }
    em.createNativeQuery("update sign_in_tries set wait_until = ?1 where login = ?2")
        .setParameter(1, at(now.plus(delay)))
        .setParameter(2, login)
        .executeUpdate();
    history.add(
        Happening.of("account.sign-in-refused")
            .change(null, login + ": " + failures + " wrong passwords, waits " + delay),
        now);
  }

  private int count(String login, Instant now) {
    var failures =
        em.createNativeQuery(
                """
                insert into sign_in_tries as t (login, failures, last_failure_at, wait_until)
                values (?1, 1, ?2, ?2)
                on conflict (login) do update
                  set failures = t.failures + 1, last_failure_at = excluded.last_failure_at
                returning failures
                """)
            .setParameter(1, login)
            .setParameter(2, at(now))
            .getSingleResult();
    return ((Number) failures).intValue();
  }

  public void succeeded(String login) {
    em.createNativeQuery("delete from sign_in_tries where login = ?1")
        .setParameter(1, login)
        .executeUpdate();
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Instant> waitUntil(String login) {
    return em.createNativeQuery("select wait_until from sign_in_tries where login = ?1")
        .setParameter(1, login)
        .getResultStream()
        .findFirst()
        .map(SignInTries::instant);
  }

  /** A token that was just taken back was not used. */
  public void used(long tokenId) {
    Optional.ofNullable(em.find(ApiToken.class, tokenId))
        .ifPresent(token -> token.noteUse(clock.instant()));
  }

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forgetOldTries() {
    em.createNativeQuery("delete from sign_in_tries where last_failure_at < ?1")
        .setParameter(1, at(clock.instant().minus(MEMORY)))
        .executeUpdate();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Object column) {
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((java.sql.Timestamp) column).toInstant();
  }
}
