package org.beckon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Set;
import java.util.function.Supplier;

/** Who is asking, whichever door they came through. Timers and listeners are "System" (DC-10). */
@ApplicationScoped
public class Caller {

  public static final String SYSTEM = "System";

  @Inject SecurityContext security;

  private final ThreadLocal<String> absent = new ThreadLocal<>();
  private final ThreadLocal<Set<String>> hats = new ThreadLocal<>();

  /** The login name. */
  public String name() {
    return absent.get() != null ? absent.get() : present();
  }

  /** Does what somebody asked for who is no longer there: an import, the demo's past. */
  public void during(String login, Runnable work) {
    during(
        login,
        () -> {
          work.run();
          return null;
        });
  }

  /** The same with what comes of it. Who is asking need not be found out time and again. */
  public <T> T during(String login, Supplier<T> work) {
    var before = absent.get();
    absent.set(login);
    try {
      return work.get();
    } finally {
      if (before == null) {
        absent.remove();
      } else {
        absent.set(before);
      }
    }
  }

  /**
   * The same with the roles they have, so that what they may not do is refused to them later, too.
   */
  public void during(String login, Set<String> roles, Runnable work) {
    var before = hats.get();
    hats.set(roles);
    try {
      during(login, work);
    } finally {
      if (before == null) {
        hats.remove();
      } else {
        hats.set(before);
      }
    }
  }

  private String present() {
    var principal = security.getCallerPrincipal();
    return principal == null || "ANONYMOUS".equals(principal.getName())
        ? SYSTEM
        : principal.getName();
  }

  public boolean is(String role) {
    return hats.get() != null ? hats.get().contains(role) : security.isCallerInRole(role);
  }
}
