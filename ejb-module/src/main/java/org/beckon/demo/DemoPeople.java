package org.beckon.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.beckon.platform.Roles;
import org.beckon.security.AccountRegistry;
import org.beckon.trsp.TrspNode;
import org.beckon.trsp.TrspTechnician;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom a visitor of the demo may be. The sign-in page says so, with the password. */
@ApplicationScoped
class DemoPeople {

  static final String ADMIN = "ann";
  static final String DISPATCHER = "dora";

  private static final String SUPERVISOR = "sam";
  private static final int TECHNICIANS = 3;

  @Inject AccountRegistry accounts;

  @Inject
  @ConfigProperty(name = "beckon.demo.password")
  String password;

  void create(Map<TrspNode, Long> technicians) {
    office(DISPATCHER, "Dora Whitlock", Roles.DISPATCHER, Roles.OVERRIDE);
    office(SUPERVISOR, "Sam Okonkwo", Roles.SUPERVISOR);
    office(ADMIN, "Ann Lindgren", Roles.ADMIN);
    technicians.entrySet().stream()
        .limit(TECHNICIANS)
        .forEach(
            one ->
                accounts.create(
                    TrspTechnician.login(one.getKey()),
                    TrspTechnician.name(one.getKey()),
                    password,
                    Set.of(Roles.TECHNICIAN),
                    one.getValue()));
  }

  private void office(String login, String name, String... roles) {
    var id = accounts.create(login, name, password, Set.of(roles), null);
    accounts.reachAt(id, login + "@example.org");
  }
}
