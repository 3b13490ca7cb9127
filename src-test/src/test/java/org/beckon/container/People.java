package org.beckon.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.Locale;
import java.util.Set;
import org.beckon.platform.Roles;
import org.beckon.security.AccountRegistry;
import org.beckon.security.SignIn;

/** Somebody of every role, and the way to sign in as one of them. */
@ApplicationScoped
public class People {

  static final String PASSWORD = "correct horse battery";

  static final Set<String> ROLES =
      Set.of(
          Roles.ADMIN,
          Roles.DISPATCHER,
          Roles.SUPERVISOR,
          Roles.TECHNICIAN,
          Roles.AGENT,
          Roles.ERP);

  @Inject SecurityContext security;
  @Inject AccountRegistry registry;
  @Inject SignIn signIn;
  @Inject Work work;

  /** From now on, in this request, it is this person who calls. Returns the login. */
  String become(String role) {
    var login = "the-" + role.toLowerCase(Locale.ROOT);
    if (signIn.withPassword(login, PASSWORD).isEmpty()) {
      var technician = role.equals(Roles.TECHNICIAN) ? work.technician() : null;
      registry.create(login, login, PASSWORD, Set.of(role), technician);
    }
    var exchange = KeptResponse.current();
    var status =
        security.authenticate(
            exchange.request(),
            exchange.response(),
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(login, PASSWORD))
                .newAuthentication(true));
    if (status != AuthenticationStatus.SUCCESS) {
      throw new IllegalStateException(login + " cannot sign in: " + status);
    }
    return login;
  }
}
