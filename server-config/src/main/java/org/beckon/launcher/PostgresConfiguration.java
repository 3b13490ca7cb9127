package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The few settings of the embedded database that are ours; the rest is PostgreSQL's default. */
final class PostgresConfiguration {

  private static final String FILE = "beckon.conf";

  private PostgresConfiguration() {}

  /** Makes PostgreSQL read our file, and after it one of the operator's own if there is one. */
  static void include(Path directory) throws IOException {
    Files.writeString(
        directory.resolve("postgresql.conf"),
        "include = '%s'%ninclude_if_exists = 'local.conf'%n".formatted(FILE),
        StandardOpenOption.APPEND);
    Files.writeString(directory.resolve(FILE), "");
  }

  /** Written at every start, since the port and the place of the logs may have changed. */
  static void write(Path directory, Path logs, int port) throws IOException {
    Files.writeString(
        directory.resolve(FILE),
        """
        # Written by Beckon at every start. Your own settings belong in local.conf.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 60
        shared_buffers = 128MB
        # Read from memory or a solid-state disk: what lies apart costs hardly more.
        random_page_cost = 1.1
        logging_collector = on
        log_directory = '%s'
        log_filename = 'database-%%a.log'
        log_rotation_age = 1d
        log_truncate_on_rotation = on
        log_line_prefix = '%%m [%%p] '
        """
            .formatted(port, logs.toString().replace('\\', '/').replace("'", "''")));
  }
}
