package org.beckon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database of an earlier release, with a day of work in it, meets this one, and the reverse. */
class SchemaUpgradeTest {

  private static final String OLD = "040";

  @RegisterExtension Database database = new Database();

  DataSource old;

  @BeforeEach
  void earlierRelease() throws Exception {
    old = database.emptyDataSource();
    Flyway.configure().dataSource(old).target(OLD).load().migrate();
    run(resource("/old-release.sql"));
  }

  @Test
  void every_row_and_every_value_of_an_earlier_release_is_there_afterwards() throws Exception {
    var columns = columns();
    var before = new TreeMap<String, List<String>>();
    for (var table : columns.keySet()) {
      before.put(table, rows(table, columns));
    }
    // What a release keeps for minutes only: nobody would miss it.
    before.values().removeIf(List::isEmpty);
    assertThat(before.keySet())
        .contains("customer", "site", "technician", "job", "appointment", "assignment", "attempt")
        .hasSizeGreaterThan(15);

    migrate();

    assertThat(text("select max(version) from flyway_schema_history")).isGreaterThan(OLD);
    for (var table : before.keySet()) {
      assertThat(rows(table, columns)).as(table).containsAll(before.get(table));
    }
  }

  @Test
  void what_is_new_is_made_of_what_was_there() throws Exception {
    migrate();

    assertThat(
            text(
                "select string_agg(role, ' ' order by role) from account_role where account_id = 1"))
        .isEqualTo("DISPATCHER OVERRIDE");
    assertThat(
            text(
                "select en_route_at = '2025-11-10T13:40Z' and on_site_at = '2025-11-10T14:10Z' from assignment where id = 1"))
        .isEqualTo("t");
    assertThat(text("select count(distinct calendar_uid) from assignment")).isEqualTo("2");
  }

  @Test
  void the_rules_of_the_earlier_release_hold_for_its_rows_still() throws Exception {
    migrate();

    assertThatThrownBy(() -> run("update history_item set actor = 'nobody'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> run("delete from customer")).hasMessageContaining("site");
  }

  @Test
  void starting_again_changes_nothing() throws Exception {
    migrate();
    var history = text("select count(*) from flyway_schema_history");

    migrate();

    assertThat(text("select count(*) from flyway_schema_history")).isEqualTo(history);
  }

  @Test
  void a_newer_schema_is_refused_and_left_as_it_is() throws Exception {
    migrate();
    run(
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success)"
            + " values (999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, 'me', 1, true)");
    var before = text("select count(*) from flyway_schema_history");

    assertThatThrownBy(this::migrate).hasMessage("Schema is newer than this release");

    assertThat(text("select count(*) from flyway_schema_history")).isEqualTo(before);
  }

  @Test
  void a_schema_that_somebody_changed_behind_our_back_is_refused() throws Exception {
    run("update flyway_schema_history set checksum = 1 where version = '005'");

    assertThatThrownBy(this::migrate)
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("checksum mismatch");
    assertThat(text("select max(version) from flyway_schema_history")).isEqualTo(OLD);
  }

  private void migrate() {
    new Wiring(database.em(), new TestClock(), new TestCaller())
        .put(DataSource.class, old)
        .get(SchemaMigration.class)
        .migrate();
  }

  /** Of every table of the application, in their order. */
  private Map<String, String> columns() throws SQLException {
    var columns = new TreeMap<String, String>();
    for (var line :
        texts(
            """
            select table_name || ':' || string_agg(column_name, ', ' order by ordinal_position)
            from information_schema.columns
            where table_schema = 'public' and table_name <> 'flyway_schema_history'
            group by table_name
            """)) {
      var name = line.substring(0, line.indexOf(':'));
      columns.put(name, line.substring(name.length() + 1));
    }
    return columns;
  }

  private List<String> rows(String table, Map<String, String> columns) throws SQLException {
    return texts("select cast(row(%s) as varchar) from %s".formatted(columns.get(table), table));
  }

  private String text(String query) throws SQLException {
    return texts(query).get(0);
  }

  private List<String> texts(String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (var connection = old.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private void run(String sql) throws SQLException {
    try (var connection = old.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String resource(String name) throws IOException {
    try (var in = SchemaUpgradeTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
