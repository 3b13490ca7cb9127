package org.beckon.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.beckon.system.Token;

/**
 * What the harness adds to the database, in a schema of its own: triggers that write down who moved
 * which attempt when, and locks at which a transaction can be made to wait.
 */
final class Journal {

  /** Held by the harness, nobody can write down that an attempt was sent. */
  static final int BEFORE_SENT = 71_001;

  /** Held by the harness, nobody can finish the commit of an answer. */
  static final int IN_ANSWER_COMMIT = 71_002;

  private Journal() {}

  static void install(Connection connection) throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute(resource("journal.sql"));
    }
  }

  /** A token for the API, of a dispatcher who may plan anything. */
  static String token(Connection connection) throws SQLException {
    var value = "bkn_" + UUID.randomUUID();
    try (var insert = connection.prepareStatement("select harness.dispatcher(?)")) {
      insert.setString(1, Token.hash(value));
      insert.execute();
    }
    return value;
  }

  static String resource(String name) throws IOException {
    try (var in = Journal.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
