package org.beckon.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Appoints the first administrator, once, for whoever can read the start-up log. */
@Stateless
@PermitAll
public class Setup {

  @PersistenceContext EntityManager em;
  @Inject StoredAccounts accounts;
  @Inject AccountRegistry registry;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "beckon.demo")
  boolean demo;

  /** Whether somebody still has to appoint the first administrator. */
  public boolean isNeeded() {
    return !demo && accounts.isEmpty();
  }

  /** A token for the operator, at every start without accounts; empty when there are some. */
  public Optional<String> newToken() {
    if (!isNeeded()) {
      return Optional.empty();
    }
    var token = Secret.forPeople();
    em.createNativeQuery("insert into setup_token (hash, created_at) values (?1, ?2)")
        .setParameter(1, Secret.hash(token))
        .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
        .executeUpdate();
    return Optional.of(token);
  }

  /** Works once. Of two people who press at the same time, one waits here and is refused. */
  public void appoint(SetUp command) {
    if (!use(command.token())) {
      throw new Invalid("token", "is not the one that was printed at start, or was used already");
    }
    if (!isNeeded()) {
      throw new Conflict("setup.done", "There is an administrator already. Sign in.");
    }
    registry.create(
        command.login(), command.displayName(), command.password(), Set.of(Roles.ADMIN), null);
  }

  /** The first one used ends all: each node of a cluster printed its own. */
  private boolean use(String token) {
    var typed = token == null ? "" : token.strip().toUpperCase(Locale.ROOT);
    em.createNativeQuery("lock table setup_token in exclusive mode").executeUpdate();
    var known =
        !em.createNativeQuery("select 1 from setup_token where hash = ?1")
            .setParameter(1, Secret.hash(typed))
            .getResultList()
            .isEmpty();
    if (known) {
      em.createNativeQuery("delete from setup_token").executeUpdate();
    }
    return known;
  }
}
