package org.beckon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/** The PostgreSQL that comes with Beckon, with its files in the data directory. */
final class EmbeddedDatabase implements Database {

  private static final String MAJOR_VERSION = "18";
  private static final String PATIENCE_SECONDS = "60";

  private final Path directory;
  private final Path logs;
  private final PostgresPrograms programs;
  private final Secrets secrets;
  private final int port;
  private volatile boolean stopping;

  EmbeddedDatabase(DataDirectory home, PostgresPrograms programs, int port) {
    this.directory = home.database();
    this.logs = home.logs();
    this.programs = programs;
    this.secrets = new Secrets(home.home().resolve("secret"));
    this.port = Ports.freeOr(port);
  }

  /** Starts it, after making it if this is the first time. */
  @Override
  public void start() {
    try {
      create();
      requireOurVersion();
      stopLeftOver();
      PostgresConfiguration.write(directory, logs, port);
      startServer();
      new EmbeddedDatabaseSetup(adminAccess()).ensure(access());
    } catch (IOException | SQLException e) {
      throw new CannotStart("the embedded database cannot start: " + e.getMessage(), e);
    }
  }

  /** Stops it as an operator would: sessions end, everything is on disk. */
  void stop() {
    stopping = true;
    control("stop", "-m", "fast", "-w", "-t", PATIENCE_SECONDS);
  }

  @Override
  public void watch(Console console) {
    postmaster().ifPresent(process -> process.onExit().thenRun(() -> startAgain(console)));
  }

  @Override
  public Access access() {
    return new Access(url("beckon"), "beckon", secrets.password("database-application"));
  }

  @Override
  public String description() {
    return "PostgreSQL %s, port %d".formatted(programs.version(), port);
  }

  private void startAgain(Console console) {
    if (stopping) {
      return;
    }
    console.complain("the database ended unexpectedly and is started again");
    try {
      startServer();
      watch(console);
      console.say("the database runs again");
    } catch (CannotStart e) {
      console.complain(e.getMessage());
    }
  }

  private Access adminAccess() {
    return new Access(url("postgres"), "postgres", secrets.password("database-administrator"));
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private void create() throws IOException {
    if (Files.exists(directory)) {
      return;
    }
    var unfinished = directory.resolveSibling("database.unfinished");
    Folders.delete(unfinished);
    var answer =
        programs.run(
            "initdb",
            "--pgdata=" + unfinished,
            "--username=postgres",
            "--pwfile=" + secrets.file("database-administrator"),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=icu",
            "--icu-locale=und",
            "--no-instructions");
    if (!answer.ok()) {
      throw new CannotStart("the embedded database cannot be made: " + answer.lastLine());
    }
    PostgresConfiguration.include(unfinished);
    Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private void requireOurVersion() throws IOException {
    var version = Files.readString(directory.resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new CannotStart(
          "%s was made by PostgreSQL %s, this Beckon has %s"
              .formatted(directory, version, MAJOR_VERSION));
    }
  }

  /** A launcher that was killed leaves its database running. */
  private void stopLeftOver() {
    if (control("status").ok()) {
      control("stop", "-m", "fast", "-w", "-t", PATIENCE_SECONDS);
    }
  }

  private void startServer() {
    var log = logs.resolve("database-start.log").toString();
    var answer = control("start", "-w", "-t", PATIENCE_SECONDS, "-l", log);
    if (!answer.ok()) {
      throw new CannotStart(
          "the embedded database does not start (%s); see %s".formatted(answer.lastLine(), log));
    }
  }

  private PostgresPrograms.Answer control(String action, String... options) {
    return programs.control(directory, action, options);
  }

  private java.util.Optional<ProcessHandle> postmaster() {
    try (var lines = Files.lines(directory.resolve("postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
