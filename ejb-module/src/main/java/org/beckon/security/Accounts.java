package org.beckon.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.beckon.platform.Conflict;
import org.beckon.platform.Roles;

/** What an administrator does about accounts: open, change, close them, and hand out tokens. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class Accounts {

  @Inject AccountRegistry registry;
  @Inject StoredAccounts accounts;
  @Inject Passwords passwords;
  @Inject Tokens tokens;
  @Inject AccountHistory history;
  @Inject Clock clock;

  /** By name. */
  public List<AccountLine> list() {
    return accounts.all().stream().map(Account::line).toList();
  }

  public long open(OpenAccount command) {
    var id =
        registry.create(
            command.login(),
            command.displayName(),
            command.password(),
            command.roles(),
            command.technicianId());
    registry.reachAt(id, command.email());
    return id;
  }

  /** Takes effect with the person's next click (S3-54). */
  public void change(ChangeAccount command) {
    var administrators = accounts.lockActiveAdministrators();
    var account = accounts.get(command.accountId(), command.seenVersion());
    var profile = new Profile(command.displayName(), command.roles(), command.technicianId());
    accounts.refuseUnlessFree(profile, account);
    if (!profile.roles().contains(Roles.ADMIN)) {
      refuseWithoutAdministrator(administrators, account);
    }
    var before = described(account);
    account.become(profile);
    account.reachAt(command.email());
    accounts.touch(account);
    history.add("account.changed", account, before, described(account), clock.instant());
  }

  /** The person's sessions end, and so does any waiting after wrong passwords. */
  public void resetPassword(long accountId, String password) {
    var account = accounts.get(accountId);
    passwords.check(account.login(), password);
    var now = clock.instant();
    account.replacePassword(passwords.hash(password), now);
    accounts.forgetTries(account.login());
    history.add("account.password-reset", account, null, "by an administrator", now);
  }

  /** Sessions and tokens stop working at once. */
  public void deactivate(long accountId, int seenVersion) {
    var administrators = accounts.lockActiveAdministrators();
    var account = accounts.get(accountId, seenVersion);
    refuseWithoutAdministrator(administrators, account);
    account.deactivate();
    history.add("account.deactivated", account, "active", "not active", clock.instant());
  }

  public void activate(long accountId, int seenVersion) {
    var account = accounts.get(accountId, seenVersion);
    account.activate();
    history.add("account.activated", account, "not active", "active", clock.instant());
  }

  public List<TokenLine> tokens(long accountId) {
    return tokens.of(accountId);
  }

  /** Returns the value, this once. */
  public String issueToken(IssueToken command) {
    return tokens.issue(accounts.get(command.accountId()), command.name(), command.expiresAt());
  }

  public void revokeToken(long tokenId) {
    tokens.revoke(accounts.token(tokenId));
  }

  private static void refuseWithoutAdministrator(List<Account> administrators, Account leaving) {
    if (administrators.equals(List.of(leaving))) {
      throw new Conflict(
          "account.last-administrator", "There would be no administrator left. Appoint one first.");
    }
  }

  private static String described(Account account) {
    var technician = account.technicianId();
    return account.displayName()
        + account.email().map(email -> " <" + email + ">").orElse("")
        + " "
        + account.roles()
        + (technician.isPresent() ? " technician " + technician.getAsLong() : "");
  }
}
