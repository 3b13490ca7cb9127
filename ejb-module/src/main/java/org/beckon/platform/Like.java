package org.beckon.platform;

import java.util.Locale;

/** Patterns for {@code like ... escape '!'} from what people type. */
public final class Like {

  private Like() {}

  /** What is typed is looked for as it stands, in lower case: % and _ mean themselves. */
  public static String containing(String text) {
    var typed = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return "%" + typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
