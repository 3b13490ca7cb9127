package org.beckon.security;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * One account in the list of accounts.
 *
 * @param email null when none is on record
 */
public record AccountLine(
    long id,
    int version,
    String login,
    String displayName,
    String email,
    List<String> roles,
    Long technicianId,
    boolean active)
    implements Serializable {

  /** For people: "dispatcher, technician". */
  public String rolesText() {
    return String.join(", ", roles).toLowerCase(Locale.ROOT);
  }
}
