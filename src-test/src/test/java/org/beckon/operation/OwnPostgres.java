package org.beckon.operation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL of somebody else's: one database, whose owner is no superuser and has a password.
 */
final class OwnPostgres implements AutoCloseable {

  static final String USER = "dispatch";
  static final String PASSWORD = "database secret";

  private static final String ONLY_WITH_PASSWORD =
      """
      host all postgres 127.0.0.1/32 trust
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final EmbeddedPostgres server;

  /**
   * @param folder an empty one, for its files
   */
  OwnPostgres(Path folder) throws IOException {
    server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
    administer("create role %s login password '%s'".formatted(USER, PASSWORD));
    administer("create database dispatch owner " + USER);
    Files.writeString(folder.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
    administer("select pg_reload_conf()");
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/dispatch".formatted(server.getPort());
  }

  /** The answer of the database that the application uses; empty for no row. */
  String text(String query) {
    try (var connection = server.getDatabase("postgres", "dispatch").getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** As its owner, in the database that the application uses. */
  void run(String sql) {
    try (var connection = DriverManager.getConnection(url(), USER, PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void administer(String sql) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
