package org.beckon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every reason for which the real jar does not start: it ends with 1 and says why in one line. Only
 * one of them is noticed by the application itself; the others cost a second each. A Java that is
 * too old is {@code MainTest}'s, beside the launcher.
 */
@Timeout(200)
class StartRefusedIT {

  @TempDir Path folder;

  @Test
  void the_port_is_taken() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(other.getLocalPort());

      refused(
          start("BECKON_PORT", port),
          "port " + port + " of 127.0.0.1 is taken or not allowed",
          "choose another with BECKON_PORT");
    }
  }

  @Test
  void the_data_directory_is_in_use() throws Exception {
    var run = Files.createDirectories(home().resolve("run"));
    try (var other =
            FileChannel.open(
                run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();

      refused(start(), "the data directory " + home() + " is in use by another Beckon");
    }
  }

  /** Nobody can make a folder inside a file: so it is for root too, whom no permission stops. */
  @Test
  void the_data_directory_cannot_be_written() throws Exception {
    var inside = Files.createFile(folder.resolve("file")).resolve("home");

    refused(
        start("BECKON_HOME", inside.toString()),
        "the data directory " + inside + " cannot be written");
  }

  @Test
  void the_database_cannot_be_reached() throws Exception {
    var url = "jdbc:postgresql://127.0.0.1:%d/dispatch".formatted(freePort());

    refused(
        start("BECKON_DATABASE_URL", url + "?password=hidden"),
        "the database at " + url.substring("jdbc:".length()) + " cannot be reached: ");
  }

  @Test
  void the_database_does_not_take_the_password() throws Exception {
    try (var database = new OwnPostgres(folder.resolve("postgresql"))) {
      refused(
          start(
              "BECKON_DATABASE_URL",
              database.url(),
              "BECKON_DATABASE_USER",
              OwnPostgres.USER,
              "BECKON_DATABASE_PASSWORD",
              "wrong"),
          "cannot be reached: FATAL: password authentication failed for user");
    }
  }

  /** The one that takes a while: only the application knows what it understands. */
  @Test
  void the_database_is_that_of_a_newer_release() throws Exception {
    try (var database = new OwnPostgres(folder.resolve("postgresql"))) {
      database.run(
          """
          create table flyway_schema_history (installed_rank integer primary key,
            version varchar(50), description varchar(200) not null, type varchar(20) not null,
            script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
            installed_on timestamp not null default now(), execution_time integer not null,
            success boolean not null);
          insert into flyway_schema_history values (1, '999', 'of tomorrow', 'SQL',
            'V999__of_tomorrow.sql', 1, 'dispatch', now(), 1, true);
          """);

      refused(
          start(
              "BECKON_DATABASE_URL", database.url(),
              "BECKON_DATABASE_USER", OwnPostgres.USER,
              "BECKON_DATABASE_PASSWORD", OwnPostgres.PASSWORD),
          "the database has schema version 999, which is newer than this release");
      assertThat(database.text("select count(*) from pg_tables where schemaname = 'public'"))
          .isEqualTo("1");
    }
  }

  @Test
  void a_setting_is_no_number() throws Exception {
    refused(
        start("BECKON_PORT", "http"), "BECKON_PORT must be a number from 1 to 65535, not 'http'");
  }

  private static void refused(RefusedStart start, String... words) {
    assertThat(start.complaints())
        .singleElement()
        .asString()
        .startsWith("Beckon cannot start: ")
        .contains(words)
        .doesNotContain("Exception", "hidden");
    assertThat(start.exitCode()).isEqualTo(1);
  }

  /**
   * @param settings names and values in turn
   */
  private RefusedStart start(String... settings) throws Exception {
    var all = settings();
    for (var i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return RefusedStart.of(jar(), all);
  }

  private Map<String, String> settings() throws Exception {
    var settings = new HashMap<String, String>();
    settings.put("BECKON_HOME", home().toString());
    settings.put("BECKON_PORT", Integer.toString(freePort()));
    return settings;
  }

  private Path home() {
    return folder.resolve("home");
  }

  private static Path jar() {
    return Path.of(System.getProperty("beckon.jar"));
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
