package org.beckon.delivery;

import java.util.Collection;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.Attempt;
import org.beckon.platform.Database;

/** Commits every step, as the container does. */
final class CommittedBatchLedger extends BatchLedger {

  private final Database database;

  CommittedBatchLedger(BatchLedger wired, Database database) {
    this.database = database;
    attempts = wired.attempts;
    leave = wired.leave;
    gateways = wired.gateways;
    reach = wired.reach;
    chronicle = wired.chronicle;
    passage = wired.passage;
    outages = wired.outages;
    outcomes = wired.outcomes;
    wentAway = wired.wentAway;
    clock = wired.clock;
  }

  @Override
  public List<Attempt.Claim> claim(Collection<Long> attemptIds) {
    var claims = super.claim(attemptIds);
    database.commitAndForget();
    return claims;
  }

  @Override
  public Due claimDue(ChannelKind channel, int most) {
    var due = super.claimDue(channel, most);
    database.commitAndForget();
    return due;
  }

  @Override
  public void write(List<Outcome> all) {
    super.write(all);
    database.commitAndForget();
  }
}
