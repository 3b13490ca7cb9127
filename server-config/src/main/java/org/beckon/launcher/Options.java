package org.beckon.launcher;

import java.util.List;

/** What was asked for on the command line. Everything else is a setting. */
record Options(boolean demo, boolean help, boolean version) {

  static final String HELP =
      """
      Usage: java -jar beckon.jar [--demo]

        --demo      start with a demo organization; mails are kept in a folder, none leaves
        --version   print the version
        --help      print this text

      Settings come from the environment or from beckon.properties in the data directory:
        BECKON_HOME            data directory (default ~/.beckon)
        BECKON_ADDRESS         address to listen on (default 127.0.0.1)
        BECKON_PORT            port to listen on (default 8080)
        BECKON_DATABASE_URL    jdbc:postgresql://host:port/name, with _USER and _PASSWORD;
                               without it a PostgreSQL of its own runs in the data directory
        BECKON_BROKER_URL      tcp://host:port of an Artemis, with _USER and _PASSWORD;
                               without it a broker runs inside the server
        BECKON_MAIL_HOST       SMTP server (default localhost), with BECKON_MAIL_PORT (default 25)
      All settings: docs/operations.md""";

  static Options parse(String... arguments) {
    var given = List.of(arguments);
    given.stream()
        .filter(argument -> !List.of("--demo", "--help", "--version").contains(argument))
        .findFirst()
        .ifPresent(
            argument -> {
              throw new CannotStart("unknown option " + argument + "; --help lists them");
            });
    return new Options(
        given.contains("--demo"), given.contains("--help"), given.contains("--version"));
  }
}
