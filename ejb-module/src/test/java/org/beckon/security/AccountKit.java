package org.beckon.security;

import java.util.Set;
import org.beckon.platform.Roles;
import org.beckon.platform.Wiring;

/** People who may sign in, all with one good password. */
public final class AccountKit {

  public static final String PASSWORD = "correct horse battery";

  private AccountKit() {}

  /** Real rounds would make the tests slow, not better. */
  public static Wiring quick(Wiring wiring) {
    return wiring.set("beckon.security.password-iterations", "10");
  }

  public static Account dora(Wiring wiring) {
    return open(wiring, "dora", Roles.DISPATCHER);
  }

  public static Account administrator(Wiring wiring, String login) {
    return open(wiring, login, Roles.ADMIN);
  }

  /** Somebody who signs in as a technician; returns the account's id. */
  public static long technician(Wiring wiring, String login, long technicianId) {
    return quick(wiring)
        .get(AccountRegistry.class)
        .create(login, "The " + login, PASSWORD, Set.of(Roles.TECHNICIAN), technicianId);
  }

  private static Account open(Wiring wiring, String login, String role) {
    var id =
        wiring
            .get(AccountRegistry.class)
            .create(login, "The " + login, PASSWORD, Set.of(role), null);
    return wiring.get(StoredAccounts.class).get(id);
  }
}
