package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.beckon.platform.Caller;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Roles;

/**
 * Who may plan what does not fit (state-machines D.10): administrators and supervisors always,
 * dispatchers whose account says so, other systems by saying so in the call. A technician never,
 * and nothing that runs by itself.
 */
@ApplicationScoped
public class OverridePermission {

  @Inject Caller caller;

  public boolean isGranted() {
    return Stream.of(Roles.ADMIN, Roles.SUPERVISOR, Roles.OVERRIDE, Roles.ERP).anyMatch(caller::is);
  }

  /** Refuses whoever may not. */
  public void check() {
    if (!isGranted()) {
      throw new Forbidden(
          "schedule.no-override",
          "You may not override conflicts. Choose otherwise, or ask a supervisor.");
    }
  }
}
