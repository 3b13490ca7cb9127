package org.beckon.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beckon.platform.Caller;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;

/** What everybody may do about their own account, and only about that. */
@Stateless
@PermitAll
public class OwnAccount {

  @Inject Caller caller;
  @Inject StoredAccounts accounts;
  @Inject Passwords passwords;
  @Inject Tokens tokens;
  @Inject AccountHistory history;
  @Inject Clock clock;

  /** Asks for the present password: a screen left open is not its owner. Ends other sessions. */
  public void changePassword(String present, String wanted) {
    var account = own();
    if (present == null || !passwords.matches(present, account.passwordHash())) {
      throw new Invalid("presentPassword", "is not right");
    }
    passwords.check(account.login(), wanted);
    var now = clock.instant();
    account.replacePassword(passwords.hash(wanted), now);
    history.add("account.password-changed", account, null, "by the owner", now);
  }

  /** Where they are told what became of what they ordered; empty for nowhere. */
  public Optional<String> email() {
    return own().email();
  }

  /** Null or empty for nowhere. */
  public void reachAt(String email) {
    var account = own();
    var before = account.email().orElse(null);
    account.reachAt(email);
    var after = account.email().orElse(null);
    if (!Objects.equals(before, after)) {
      history.add("account.email-changed", account, before, after, clock.instant());
    }
  }

  /** Null for what the person's device says. */
  public void choose(Theme theme) {
    own().choose(theme);
  }

  public List<TokenLine> tokens() {
    return tokens.of(own().id());
  }

  /** Returns the value, this once. The token may do what its owner may. */
  public String issueToken(String name, Instant expiresAt) {
    return tokens.issue(own(), name, expiresAt);
  }

  /** Somebody else's token might as well not exist. */
  public void revokeToken(long tokenId) {
    var token = accounts.token(tokenId);
    if (!token.account().id().equals(own().id())) {
      throw new NotFound("token", tokenId);
    }
    tokens.revoke(token);
  }

  private Account own() {
    return accounts
        .byLogin(caller.name())
        .orElseThrow(() -> new Forbidden("account.none", "Sign in first."));
  }
}
