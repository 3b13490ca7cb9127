package org.beckon.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the embedded database needs before the application may use it; safe to repeat. */
final class EmbeddedDatabaseSetup {

  private final Database.Access administrator;

  EmbeddedDatabaseSetup(Database.Access administrator) {
    this.administrator = administrator;
  }

  /** The application's own role, which is no superuser, and its database. */
  void ensure(Database.Access application) throws SQLException {
    try (var connection =
        DriverManager.getConnection(
            administrator.url(), administrator.user(), administrator.password())) {
      if (isMissing(connection, "select 1 from pg_roles where rolname = 'beckon'")) {
        // Our own hexadecimal digits: a password cannot be a parameter of this statement.
        run(connection, "create role beckon login password '" + application.password() + "'");
      }
      if (isMissing(connection, "select 1 from pg_database where datname = 'beckon'")) {
        run(connection, "create database beckon owner beckon");
      }
    }
  }

  private static boolean isMissing(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
