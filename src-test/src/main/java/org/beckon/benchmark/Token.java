package org.beckon.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.beckon.system.BeckonProcess;

/** An API token for a login, put straight into the database. */
final class Token {

  private Token() {}

  /** Returns its value. */
  static String of(String login, BeckonProcess beckon) {
    var value = "bkn_" + UUID.randomUUID();
    try (var connection = beckon.database();
        var insert =
            connection.prepareStatement(
                """
                insert into api_token (id, account_id, name, hash, created_at)
                select nextval('api_token_seq'), id, 'benchmark', ?, engine_now() from account
                where login = ?
                """)) {
      insert.setString(1, hash(value));
      insert.setString(2, login);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return value;
  }

  private static String hash(String value) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
