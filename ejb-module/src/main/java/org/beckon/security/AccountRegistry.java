package org.beckon.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** Opens accounts for those who already decided that there should be one. No door leads here. */
@Stateless
@PermitAll
public class AccountRegistry {

  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9._@-]{2,60}");

  @Inject StoredAccounts accounts;
  @Inject Passwords passwords;
  @Inject AccountHistory history;
  @Inject Clock clock;

  /**
   * @param technicianId whose account it is; for the role TECHNICIAN, and only for it
   */
  public long create(
      String login, String displayName, String password, Set<String> roles, Long technicianId) {
    refuseBadLogin(login);
    passwords.check(login, password);
    var profile = new Profile(displayName, roles, technicianId);
    accounts.refuseUnlessFree(profile, null);
    if (accounts.byLogin(login).isPresent()) {
      throw new Conflict(
          "account.login-taken", "login", login + " is taken. Choose another login.");
    }
    var now = clock.instant();
    var account = new Account(login, profile, passwords.hash(password), now);
    accounts.add(account);
    history.add("account.created", account, null, account.roles(), now);
    return account.id();
  }

  /**
   * @param email where they are told what became of what they ordered; null for nowhere
   */
  public void reachAt(long accountId, String email) {
    accounts.get(accountId).reachAt(email);
  }

  static boolean isLogin(String login) {
    return login != null && LOGIN.matcher(login).matches();
  }

  private static void refuseBadLogin(String login) {
    Require.text("login", login, 60);
    if (!isLogin(login)) {
      throw new Invalid("login", "must be 2 to 60 letters, digits, dots, dashes or @");
    }
  }
}
