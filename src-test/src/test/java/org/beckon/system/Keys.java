package org.beckon.system;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token for every login of the running Beckon, made when somebody first asks for it. */
final class Keys {

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Keys() {}

  static String of(String login) {
    return TOKENS.computeIfAbsent(RunningBeckon.url() + " " + login, key -> issue(login));
  }

  private static String issue(String login) {
    try (var connection = RunningBeckon.database()) {
      return Token.of(login, connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
