package org.beckon.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.beckon.platform.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom a visitor of the demo may be. Knows nobody outside the demo. */
@Stateless
@PermitAll
public class DemoAccounts {

  @Inject StoredAccounts accounts;

  @Inject
  @ConfigProperty(name = "beckon.demo")
  boolean demo;

  @Inject
  @ConfigProperty(name = "beckon.demo.password")
  String password;

  /** Everybody in the office, and two of the technicians. */
  public List<AccountLine> offered() {
    if (!demo) {
      return List.of();
    }
    var active = accounts.all().stream().filter(Account::isActive).toList();
    var office = active.stream().filter(account -> !isTechnicianOnly(account));
    var field = active.stream().filter(DemoAccounts::isTechnicianOnly).limit(2);
    return java.util.stream.Stream.concat(office, field).map(Account::line).toList();
  }

  /** The one password of all demo accounts. */
  public String password() {
    return demo ? password : "";
  }

  private static boolean isTechnicianOnly(Account account) {
    return account.roles().equals(java.util.Set.of(Roles.TECHNICIAN));
  }
}
