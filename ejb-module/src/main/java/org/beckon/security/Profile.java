package org.beckon.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;

/** What an administrator decides about an account: its name, its hats, whose account it is. */
record Profile(String displayName, Set<String> roles, Long technicianId) {

  private static final Set<String> KNOWN =
      Set.of(
          Roles.ADMIN,
          Roles.DISPATCHER,
          Roles.SUPERVISOR,
          Roles.TECHNICIAN,
          Roles.AGENT,
          Roles.ERP,
          Roles.OVERRIDE);

  Profile {
    displayName = Require.text("displayName", displayName, 120);
    roles = withoutEmptyPermission(Require.given("roles", roles));
    if (roles.isEmpty()) {
      throw new Invalid("roles", "must not be empty");
    }
    if (!KNOWN.containsAll(roles)) {
      throw new Invalid(
          "roles", "must be among " + String.join(", ", KNOWN.stream().sorted().toList()));
    }
    if (roles.contains(Roles.TECHNICIAN) != (technicianId != null)) {
      throw new Invalid("technicianId", "must be given for the role TECHNICIAN, and only for it");
    }
  }

  /** The permission is one of dispatchers: it goes with that hat. */
  private static Set<String> withoutEmptyPermission(Set<String> roles) {
    return roles.contains(Roles.DISPATCHER)
        ? Set.copyOf(roles)
        : roles.stream()
            .filter(role -> !role.equals(Roles.OVERRIDE))
            .collect(Collectors.toUnmodifiableSet());
  }
}
