package org.beckon.delivery;

import org.beckon.gateway.Handover;
import org.beckon.notification.Doubt;
import org.beckon.platform.Database;

/** Commits every step, as the container does. */
final class CommittedDoubtLedger extends DoubtLedger {

  private final Database database;

  CommittedDoubtLedger(DoubtLedger wired, Database database) {
    this.database = database;
    attempts = wired.attempts;
    leave = wired.leave;
    chronicle = wired.chronicle;
    clock = wired.clock;
  }

  @Override
  public void doubtLeasesThatAreOver() {
    super.doubtLeasesThatAreOver();
    database.commitAndForget();
  }

  @Override
  public void found(Doubt doubt, Handover handover) {
    super.found(doubt, handover);
    database.commitAndForget();
  }

  @Override
  public void repeatable(Doubt doubt) {
    super.repeatable(doubt);
    database.commitAndForget();
  }

  @Override
  public void unknowable(Doubt doubt) {
    super.unknowable(doubt);
    database.commitAndForget();
  }
}
