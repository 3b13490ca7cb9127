package org.beckon.run;

import java.util.List;
import java.util.Optional;
import org.beckon.platform.Database;

/** Commits every step, as the container does. */
final class CommittedRunLedger extends RunLedger {

  private final Database database;

  CommittedRunLedger(RunLedger wired, Database database) {
    this.database = database;
    runs = wired.runs;
    clock = wired.clock;
  }

  @Override
  public Optional<ToPlan> toPlan(long runId) {
    database.commitAndForget();
    return super.toPlan(runId);
  }

  @Override
  public boolean planned(long runId, int version, List<RowFinding> findings) {
    var done = super.planned(runId, version, findings);
    database.commitAndForget();
    return done;
  }

  @Override
  public void failed(long rowId, String why) {
    super.failed(rowId, why);
    database.commitAndForget();
  }

  @Override
  public void finish(long runId) {
    super.finish(runId);
    database.commitAndForget();
  }
}
