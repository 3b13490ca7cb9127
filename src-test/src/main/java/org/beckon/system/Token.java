package org.beckon.system;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A token for the API, put straight into the database: to check a password takes a tenth of a
 * second, by design, and some hundred requests need not wait for it.
 */
public final class Token {

  private Token() {}

  /**
   * Returns the value of a new one.
   *
   * @param connection commits by itself, and stays open
   * @throws IllegalStateException nobody signs in under this login
   */
  public static String of(String login, Connection connection) throws SQLException {
    var value = "bkn_" + UUID.randomUUID();
    try (var insert =
        connection.prepareStatement(
            """
            insert into api_token (id, account_id, name, hash, created_at)
            select nextval('api_token_seq'), id, ?, ?, engine_now() from account where login = ?
            """)) {
      insert.setString(1, "test " + UUID.randomUUID());
      insert.setString(2, hash(value));
      insert.setString(3, login);
      if (insert.executeUpdate() != 1) {
        throw new IllegalStateException("Nobody signs in as " + login);
      }
    }
    return value;
  }

  /** What the application keeps of a token. */
  public static String hash(String value) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
