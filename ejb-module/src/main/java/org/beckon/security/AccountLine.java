package org.beckon.security;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** One account in the list of accounts. */
public record AccountLine(
    long id,
    int version,
    String login,
    String displayName,
    List<String> roles,
    Long technicianId,
    boolean active)
    implements Serializable {

  /** For people: "dispatcher, technician". */
  public String rolesText() {
    return String.join(", ", roles).toLowerCase(Locale.ROOT);
  }
}
