package org.beckon.security.web;

import org.beckon.platform.web.Words;

/** What the screen says for a role. */
public final class RoleWords {

  private RoleWords() {}

  /** "Dispatcher". */
  public static String word(String role) {
    return Words.find("Role", role).orElse(role);
  }
}
