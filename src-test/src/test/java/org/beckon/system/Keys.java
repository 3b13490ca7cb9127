package org.beckon.system;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A token for the API for every login of the running Beckon: to check a password takes a tenth of a
 * second, by design, and some hundred requests need not wait for it.
 */
final class Keys {

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Keys() {}

  static String of(String login) {
    return TOKENS.computeIfAbsent(RunningBeckon.url() + " " + login, key -> issue(login));
  }

  private static String issue(String login) {
    var value = "bkn_" + UUID.randomUUID();
    try (var connection = RunningBeckon.database();
        var insert =
            connection.prepareStatement(
                """
                insert into api_token (id, account_id, name, hash, created_at)
                select nextval('api_token_seq'), id, ?, ?, now() from account where login = ?
                """)) {
      insert.setString(1, "test " + UUID.randomUUID());
      insert.setString(2, sha256(value));
      insert.setString(3, login);
      if (insert.executeUpdate() != 1) {
        throw new IllegalStateException("Nobody signs in as " + login);
      }
      return value;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String value) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
