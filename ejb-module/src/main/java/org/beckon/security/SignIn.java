package org.beckon.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Finds out whether somebody is who they say. Wrong and unknown get the same answer. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

  /** A session is over after a working day, however busy. */
  static final Duration LONGEST_SESSION = Duration.ofHours(12);

  @Inject StoredAccounts accounts;
  @Inject Passwords passwords;
  @Inject SignInTries tries;
  @Inject Clock clock;

  /** Empty as well while the login waits, even when the password is right. */
  public Optional<Identity> withPassword(String login, String password) {
    if (!AccountRegistry.isLogin(login) || password == null || password.length() > 200) {
      passwords.pretendToCheck("");
      return Optional.empty();
    }
    var key = login.toLowerCase(Locale.ROOT);
    if (isWaiting(key)) {
      return Optional.empty();
    }
    var account = accounts.byLogin(key).filter(Account::isActive);
    var right = account.map(a -> passwords.matches(password, a.passwordHash()));
    if (right.isEmpty()) {
      passwords.pretendToCheck(password);
    }
    if (!right.orElse(false)) {
      tries.failed(key);
      return Optional.empty();
    }
    return isWaiting(key) ? Optional.empty() : Optional.of(succeeded(key, account.get()));
  }

  /** By the value of an API token. */
  public Optional<Identity> withToken(String value) {
    var now = clock.instant();
    var token = accounts.tokenByHash(Secret.hash(value)).filter(found -> found.isValid(now));
    token.filter(found -> found.isToBeNoted(now)).ifPresent(found -> tries.used(found.id()));
    return token.map(found -> identity(found.account(), now));
  }

  /**
   * What somebody who signed in earlier may do now. Read anew every time, so that a role taken away
   * or an account closed works at once, on every node.
   */
  public Optional<Identity> again(String login, Instant signedInAt) {
    var now = clock.instant();
    return accounts
        .byLogin(login)
        .filter(account -> account.allowsSessionSince(signedInAt))
        .filter(account -> now.isBefore(signedInAt.plus(LONGEST_SESSION)))
        .map(account -> identity(account, signedInAt));
  }

  /** How long this login still waits after too many wrong passwords; zero when it does not. */
  public Duration waitOf(String login) {
    var until = tries.waitUntil(login.toLowerCase(Locale.ROOT));
    var left = until.map(end -> Duration.between(clock.instant(), end)).orElse(Duration.ZERO);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Asked again after the check: guesses made at the same moment must not slip through. */
  private boolean isWaiting(String key) {
    return !waitOf(key).isZero();
  }

  private Identity succeeded(String key, Account account) {
    tries.succeeded(key);
    return identity(account, clock.instant());
  }

  private static Identity identity(Account account, Instant since) {
    return new Identity(account.login(), account.roles(), since);
  }
}
