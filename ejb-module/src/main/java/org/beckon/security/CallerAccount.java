package org.beckon.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.beckon.platform.Caller;
import org.beckon.platform.Forbidden;

/** Who the caller is beyond a login: a name to show, a technician, a taste in colors. */
@Stateless
@PermitAll
public class CallerAccount {

  @Inject Caller caller;
  @Inject StoredAccounts accounts;

  /** Whose jobs the caller may see as their own; empty for somebody who is no technician. */
  public OptionalLong technicianId() {
    return account().map(Account::technicianId).orElse(OptionalLong.empty());
  }

  /** What is kept for them is kept under it. */
  public long id() {
    return account()
        .map(Account::id)
        .orElseThrow(() -> new Forbidden("account.none", "Sign in first."));
  }

  public String displayName() {
    return account().map(Account::displayName).orElse(caller.name());
  }

  /** The hats they wear, in the order of the alphabet. */
  public Set<String> roles() {
    return account().map(Account::roles).orElse(Set.of());
  }

  /** Empty until chosen: pages then follow the person's device. */
  public Optional<Theme> theme() {
    return account().map(Account::theme);
  }

  private Optional<Account> account() {
    return accounts.byLogin(caller.name());
  }
}
