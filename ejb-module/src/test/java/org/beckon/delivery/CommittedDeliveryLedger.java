package org.beckon.delivery;

import java.util.Optional;
import org.beckon.gateway.Handover;
import org.beckon.notification.Attempt;
import org.beckon.platform.Database;

/** Commits every step, as the container does. */
final class CommittedDeliveryLedger extends DeliveryLedger {

  private final Database database;

  CommittedDeliveryLedger(DeliveryLedger wired, Database database) {
    this.database = database;
    attempts = wired.attempts;
    leave = wired.leave;
    gateways = wired.gateways;
    reach = wired.reach;
    chronicle = wired.chronicle;
    outcomes = wired.outcomes;
    clock = wired.clock;
  }

  @Override
  public Optional<Attempt.Claim> claim(long attemptId) {
    var claim = super.claim(attemptId);
    database.commitAndForget();
    return claim;
  }

  @Override
  public Optional<Attempt.Claim> claimNext() {
    var claim = super.claimNext();
    database.commitAndForget();
    return claim;
  }

  @Override
  public void sent(Attempt.Claim claim, Handover handover) {
    super.sent(claim, handover);
    database.commitAndForget();
  }

  @Override
  public void refused(Attempt.Claim claim, String why) {
    super.refused(claim, why);
    database.commitAndForget();
  }

  @Override
  public void failed(Attempt.Claim claim, String why) {
    super.failed(claim, why);
    database.commitAndForget();
  }

  @Override
  public void doubted(Attempt.Claim claim, String why) {
    super.doubted(claim, why);
    database.commitAndForget();
  }
}
