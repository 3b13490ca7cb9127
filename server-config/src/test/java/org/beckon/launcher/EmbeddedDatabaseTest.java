package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  @TempDir static Path programs;
  @TempDir static Path folder;

  private static DataDirectory home;

  private EmbeddedDatabase database;

  @BeforeAll
  static void unpack() throws IOException {
    var name = PostgresArchive.name(System.getProperty("os.name"), System.getProperty("os.arch"));
    try (var archive = EmbeddedDatabaseTest.class.getResourceAsStream("/" + name)) {
      PostgresArchive.unpack(archive, programs);
    }
    home = DataDirectory.open(folder);
  }

  @AfterAll
  static void release() {
    home.close();
  }

  @BeforeEach
  void start() throws SQLException {
    database = database();
    database.start();
    run("drop table if exists note");
  }

  @AfterEach
  void stop() {
    database.stop();
  }

  @Test
  void what_was_written_is_there_after_a_restart() throws SQLException {
    run("create table note as select 'kept' as text");

    database.stop();
    database = database();
    database.start();

    assertThat(answer("select text from note")).isEqualTo("kept");
  }

  @Test
  void what_was_written_is_there_after_the_launcher_was_killed() throws SQLException {
    run("create table note as select 'kept' as text");

    // Nobody stopped the first one: it is still running, as after kill -9 of its launcher.
    database = database();
    database.start();

    assertThat(answer("select text from note")).isEqualTo("kept");
  }

  @Test
  void it_is_started_again_when_it_dies() throws Exception {
    run("create table note as select 'kept' as text");
    var said = new LinkedBlockingQueue<String>();
    database.watch(new Console(toQueue(said), toQueue(said)));

    killPostmaster();

    assertThat(said.poll(30, TimeUnit.SECONDS)).contains("ended unexpectedly");
    assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("the database runs again");
    assertThat(answer("select text from note")).isEqualTo("kept");
  }

  @Test
  void the_application_is_no_superuser() throws SQLException {
    assertThat(answer("select rolsuper from pg_roles where rolname = current_user")).isEqualTo("f");
  }

  @Test
  void exclusion_constraints_over_time_are_possible() throws SQLException {
    run("create extension if not exists btree_gist");

    assertThat(answer("select extname from pg_extension where extname like 'btree%'"))
        .isEqualTo("btree_gist");
  }

  @Test
  void the_files_of_another_major_version_are_not_touched() throws IOException {
    database.stop();
    Files.writeString(home.database().resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(() -> database().start())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("was made by PostgreSQL 17, this Beckon has 18");

    Files.writeString(home.database().resolve("PG_VERSION"), "18\n");
  }

  @Test
  void a_database_of_somebody_else_is_reached_by_settings_alone() {
    var access = database.access();

    var external = ExternalDatabase.at(settings(access.url(), access.password()));

    external.start();
    assertThat(external.description()).startsWith("PostgreSQL 18").endsWith("/beckon");
  }

  @Test
  void a_wrong_password_is_a_clear_reason() {
    var external = ExternalDatabase.at(settings(database.access().url(), "wrong"));

    assertThatThrownBy(external::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageMatching(
            "the database at postgresql://127.0.0.1:\\d+/beckon cannot be reached: .*password.*");
  }

  private EmbeddedDatabase database() {
    return new EmbeddedDatabase(home, new PostgresPrograms(programs, home.run()), 0);
  }

  private void killPostmaster() throws IOException {
    var pid = Files.readAllLines(home.database().resolve("postmaster.pid")).get(0);
    ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
  }

  private static PrintStream toQueue(BlockingQueue<String> lines) {
    return new PrintStream(OutputStream.nullOutputStream()) {
      @Override
      public void println(String line) {
        lines.add(line);
      }
    };
  }

  private static Settings settings(String url, String password) {
    return Settings.read(
        Map.of("BECKON_DATABASE_URL", url, "BECKON_DATABASE_PASSWORD", password), Path.of("/none"));
  }

  private void run(String statement) throws SQLException {
    try (var connection = connect();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private String answer(String query) throws SQLException {
    try (var connection = connect();
        var sql = connection.createStatement();
        var rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    var access = database.access();
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }
}
