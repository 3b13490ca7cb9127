package org.beckon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** Who is asking, whichever door they came through. Timers and listeners are "System" (DC-10). */
@ApplicationScoped
public class Caller {

  public static final String SYSTEM = "System";

  @Inject SecurityContext security;

  /** The login name. */
  public String name() {
    var principal = security.getCallerPrincipal();
    return principal == null || "ANONYMOUS".equals(principal.getName())
        ? SYSTEM
        : principal.getName();
  }

  public boolean is(String role) {
    return security.isCallerInRole(role);
  }
}
