package org.beckon.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** Issues and revokes tokens, for whoever already proved that they may. */
@ApplicationScoped
class Tokens {

  @Inject StoredAccounts accounts;
  @Inject AccountHistory history;
  @Inject Clock clock;

  /** Returns the value. It is shown this once and cannot be had again. */
  String issue(Account account, String name, Instant expiresAt) {
    var label = Require.text("name", name, 60);
    var now = clock.instant();
    if (expiresAt != null && !now.isBefore(expiresAt)) {
      throw new Invalid("expiresAt", "must be in the future");
    }
    if (accounts.tokensOf(account.id()).stream().anyMatch(t -> t.name().equals(label))) {
      throw new Conflict(
          "account.token-name-taken", "name", account.login() + " has a token of that name.");
    }
    var value = Secret.forMachines();
    accounts.add(new ApiToken(account, label, Secret.hash(value), expiresAt, now));
    history.add("account.token-issued", account, null, label, now);
    return value;
  }

  void revoke(ApiToken token) {
    accounts.remove(token);
    history.add("account.token-revoked", token.account(), token.name(), null, clock.instant());
  }

  List<TokenLine> of(long accountId) {
    return accounts.tokensOf(accountId);
  }
}
