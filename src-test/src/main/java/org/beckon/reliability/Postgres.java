package org.beckon.reliability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of somebody else's, with its own data directory, that can be killed. */
final class Postgres implements AutoCloseable {

  static final String USER = "beckon";
  static final String PASSWORD = "database secret";
  private static final String NAME = "beckon";
  private static final Duration START = Duration.ofMinutes(2);

  private final Path folder;
  private final int port;
  private Process postmaster;

  Postgres(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    initialize();
    start();
  }

  int port() {
    return port;
  }

  /** As a superuser, in the database that the application uses. */
  Connection connect() throws SQLException {
    return connect(NAME);
  }

  /** Returns when it takes connections. What a kill left behind is recovered from the journal. */
  void start() throws IOException {
    if (!Wait.until(START, this::launched)) {
      throw new IOException("PostgreSQL did not start, see " + log());
    }
  }

  /** The postmaster and all that it has started, as kill -9 does. */
  void kill() {
    var all = Stream.concat(Stream.of(postmaster.toHandle()), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    // The next one refuses to start while anybody holds the shared memory.
    all.forEach(process -> process.onExit().join());
  }

  private boolean launched() {
    try {
      if (postmaster == null || !postmaster.isAlive()) {
        postmaster = launch();
      }
      connect("postgres").close();
      return true;
    } catch (SQLException notYet) {
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Process launch() throws IOException {
    var command = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses root; in a user namespace of its own, root is nobody in particular.
      command.addAll(List.of("unshare", "--user"));
    }
    command.addAll(
        List.of(program().toString(), "-D", data().toString(), "-p", Integer.toString(port)));
    command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
    command.addAll(List.of("-c", "max_connections=200", "-c", "fsync=on"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
  }

  private void initialize() throws IOException {
    Files.createDirectories(folder);
    try (var first =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
            .setDataDirectory(data())
            .setCleanDataDirectory(false)
            .start()) {
      try (var connection = first.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role %s login password '%s'".formatted(USER, PASSWORD));
        statement.execute("create database %s owner %s".formatted(NAME, USER));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private Path program() throws IOException {
    try (var files = Files.walk(folder.resolve("programs"))) {
      return files
          .filter(file -> file.endsWith(Path.of("bin", "postgres")))
          .findFirst()
          .orElseThrow(() -> new IOException("No postgres in " + folder));
    }
  }

  private Connection connect(String name) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=harness".formatted(port, name),
        "postgres",
        "");
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path log() {
    return folder.resolve("postgresql.log");
  }

  @Override
  public void close() {
    kill();
  }
}
