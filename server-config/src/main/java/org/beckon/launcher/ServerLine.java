package org.beckon.launcher;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the server wants the person at the console to know, picked out of its log. Only our own
 * loggers are believed, so that no name typed by a user can speak in Beckon's name.
 */
record ServerLine(Kind kind, String text) {

  enum Kind {
    SAY,
    READY,
    FATAL
  }

  private static final Pattern MARKED =
      Pattern.compile("^\\S+ [A-Z]+ org\\.beckon\\.\\S+ BECKON-(SAY|READY|FATAL): ?(.*)$");

  static Optional<ServerLine> in(String logLine) {
    var found = MARKED.matcher(logLine);
    return found.matches()
        ? Optional.of(new ServerLine(Kind.valueOf(found.group(1)), found.group(2)))
        : Optional.empty();
  }
}
