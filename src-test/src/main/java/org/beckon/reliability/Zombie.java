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
      select m.attempt_id from harness.move m join attempt a on a.id = m.attempt_id
      where a.state = 'IN_FLIGHT' and a.channel = 'SMS' and m.became = 'IN_FLIGHT'
        and m.fence = a.fence and m.node = ?
      order by m.n desc limit 1
      """;

  private static final String IN_DOUBT =
      "select 1 from attempt where id = ? and state = 'IN_DOUBT'";

  private static final String TAKEN =
      """
      select 1 from attempt a join harness.move m on m.attempt_id = a.id
        and m.became = 'IN_FLIGHT' and m.fence = a.fence
      where a.id = ? and a.state = 'IN_FLIGHT' and m.node = '%s'
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
    var claimed = dead.sms.stopAt((isRequest, bytes, asked) -> bytes.startsWith("POST"));
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
    var held = number(HELD, dead.name());
    if (held == 0 || !Wait.until(TAKEN_OVER, () -> number(IN_DOUBT, held) > 0)) {
      return false;
    }
    // Whatever the other asks its gateway now takes a while, so that the dead one finds it at it.
    other.sms.fallSilent();
    var taken = TAKEN.formatted(other.name());
    if (!Wait.until(TAKEN_OVER, () -> number(taken, held) > 0)) {
      return false;
    }
    dead.sms.renew();
    dead.resume();
    Wait.past(BACK_AT_WORK);
    return true;
  }

  /** The first column of the first row; 0 for none, or while the database is away. */
  private long number(String query, Object about) {
    try (var connection = around.postgres().connect();
        var statement = connection.prepareStatement(query)) {
      statement.setObject(1, about);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    } catch (SQLException away) {
      return 0;
    }
  }
}
