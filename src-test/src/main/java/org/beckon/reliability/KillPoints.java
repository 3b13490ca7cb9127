package org.beckon.reliability;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;

/**
 * Kills a server at a chosen moment. The moment is made from outside: by the line that keeps a
 * request or a reply back, or by the database, where a transaction waits for a lock of ours.
 */
final class KillPoints {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String WHO_WAITS =
      """
      select a.application_name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objid = %d and not l.granted
        and a.application_name like 'node%%'
      limit 1
      """;

  private final Surroundings around;
  private final Random random;

  KillPoints(Surroundings around, Random random) {
    this.around = around;
    this.random = random;
  }

  /** False when the moment did not come, and nobody was killed. */
  boolean hit(KillPoint point) throws SQLException {
    var ready = around.ready();
    if (ready.isEmpty()) {
      return false;
    }
    var node = ready.get(random.nextInt(ready.size()));
    var byMail = random.nextBoolean();
    return switch (point) {
      case AFTER_CLAIM ->
          onALine(
              ready,
              byMail,
              (isRequest, bytes, asked) -> isRequest && (byMail || around.sms().isHandOver(bytes)));
      case AFTER_GATEWAY_ACCEPT ->
          onALine(
              ready,
              byMail,
              (isRequest, bytes, asked) -> !isRequest && isYes(byMail, bytes, asked));
      case BEFORE_TX3 -> inTheDatabase(Journal.BEFORE_SENT);
      case MID_ANSWER_COMMIT -> inTheDatabase(Journal.IN_ANSWER_COMMIT);
      case AFTER_COMMIT_BEFORE_JMS -> beforeTheHint(node);
    };
  }

  /** The provider took a message; greetings and look-ups are something else. */
  private boolean isYes(boolean byMail, String bytes, String asked) {
    return byMail
        ? bytes.startsWith("250") && asked.endsWith("\r\n.\r\n")
        : around.sms().isYes(bytes, asked);
  }

  /** Of these, whoever comes to that moment first. */
  private static boolean onALine(List<Node> nodes, boolean byMail, Line.Moment moment) {
    var stopped = new LinkedHashMap<Node, CompletableFuture<Void>>();
    nodes.forEach(node -> stopped.put(node, line(node, byMail).stopAt(moment)));
    Wait.until(PATIENCE, () -> stopped.values().stream().anyMatch(CompletableFuture::isDone));
    var hit = nodes.stream().filter(node -> stopped.get(node).isDone()).findFirst();
    hit.ifPresent(
        node -> {
          node.kill();
          line(node, byMail).renew();
        });
    nodes.forEach(node -> line(node, byMail).mend());
    return hit.isPresent();
  }

  private static Line line(Node node, boolean byMail) {
    return byMail ? node.mail : node.sms;
  }

  /** What waited goes on when we let go: the database does not know yet that nobody listens. */
  private boolean inTheDatabase(int lock) throws SQLException {
    try (var ours = around.postgres().connect();
        var statement = ours.createStatement()) {
      statement.execute("select pg_advisory_lock(" + lock + ")");
      var found = new String[1];
      Wait.until(
          PATIENCE,
          () -> {
            try (var rows = statement.executeQuery(WHO_WAITS.formatted(lock))) {
              found[0] = rows.next() ? rows.getString(1) : null;
              return found[0] != null;
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
      if (found[0] == null) {
        return false;
      }
      around.node(found[0]).kill();
      return true;
    }
  }

  private boolean beforeTheHint(Node node) throws SQLException {
    node.broker.fallSilent();
    try (var ours = around.postgres().connect();
        var statement = ours.createStatement()) {
      statement.execute("listen harness");
      var connection = ours.unwrap(PGConnection.class);
      var isHit = Wait.until(PATIENCE, () -> hasPlanned(connection, node.name()));
      if (isHit) {
        node.kill();
      }
      return isHit;
    } finally {
      node.broker.renew();
    }
  }

  private static boolean hasPlanned(PGConnection connection, String node) {
    try {
      return List.of(connection.getNotifications(100)).stream()
          .anyMatch(heard -> heard.getParameter().equals(node));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
