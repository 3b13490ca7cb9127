package org.beckon.reliability;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A server that is stopped in the middle of a hand-over, for so long that another takes the attempt
 * over, and that comes back while the other is at it (T-FENCE-1).
 */
final class Zombie {

  private static final Duration CLAIMED = Duration.ofSeconds(15);

  /** The lease, the doubt's rest, and the ticks between them. */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(90);

  private static final Duration BACK_AT_WORK = Duration.ofSeconds(2);

  private static final String HELD =
      """
      select m.attempt_id, a.idem_key from harness.move m join attempt a on a.id = m.attempt_id
      where a.state = 'IN_FLIGHT' and a.channel = 'SMS' and m.became = 'IN_FLIGHT'
        and m.fence = a.fence and m.node = ?
      order by m.n desc limit 1
      """;

  private static final String TAKEN =
      """
      select a.id, a.idem_key from attempt a join harness.move m on m.attempt_id = a.id
        and m.became = 'IN_FLIGHT' and m.fence = a.fence
      where a.id = %d and a.state = 'IN_FLIGHT' and m.node = ?
      """;

  private final Surroundings around;

  Zombie(Surroundings around) {
    this.around = around;
  }

  /** False when it did not come about. */
  boolean walks() throws IOException, SQLException {
    var ready = around.ready();
    if (ready.size() < 2) {
      return false;
    }
    var dead = ready.get(0);
    var other = ready.get(1);
    var claimed =
        dead.sms.stopAt((isRequest, bytes, asked) -> isRequest && around.sms().isHandOver(bytes));
    try {
      return Wait.until(CLAIMED, claimed::isDone) && takenOver(dead, other);
    } finally {
      dead.sms.renew();
      dead.resume();
      other.sms.mend();
    }
  }

  private boolean takenOver(Node dead, Node other) throws IOException {
    dead.pause();
    var held = found(HELD, dead.name());
    if (held == null) {
      return false;
    }
    // What the other asks its gateway then takes a while, so that the dead one finds it at it.
    var begun = other.sms.stopAt((isRequest, bytes, asked) -> isRequest && isThat(bytes, held));
    var taken = TAKEN.formatted(held.attempt());
    if (!Wait.until(TAKEN_OVER, begun::isDone) || found(taken, other.name()) == null) {
      return false;
    }
    dead.sms.renew();
    dead.resume();
    Wait.past(BACK_AT_WORK);
    return true;
  }

  /** A carrier is told no key: there it may be another message, and then it did not come about. */
  private boolean isThat(String bytes, Held held) {
    return around.sms() == SmsMode.SMPP
        ? around.sms().isHandOver(bytes)
        : bytes.contains(held.key());
  }

  /** Null for none, or while the database is away. */
  private Held found(String query, String node) {
    try (var connection = around.postgres().connect();
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, node);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? new Held(rows.getLong(1), rows.getString(2)) : null;
      }
    } catch (SQLException away) {
      return null;
    }
  }

  /** What a server is at. */
  private record Held(long attempt, String key) {}
}
