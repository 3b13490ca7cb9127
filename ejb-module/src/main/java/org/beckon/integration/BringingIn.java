package org.beckon.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.Failures;

/** Imports the good rows of a confirmed file: all of them, or after whatever accident none. */
@ApplicationScoped
class BringingIn {

  private static final int STEP = 500;

  @Inject ImportRuns runs;
  @Inject RowKinds kinds;
  @Inject ImportProgress progress;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Does nothing when somebody else is at it. One transaction, whatever the number of rows. */
  @Transactional(TxType.REQUIRES_NEW)
  void bring(long runId) {
    runs.lock(runId)
        .filter(run -> run.status() == ImportStatus.IMPORTING)
        .ifPresent(run -> caller.during(run.createdBy(), () -> runs.inBulk(() -> bring(run))));
  }

  private void bring(ImportRun run) {
    var rows = runs.goodRows(run);
    var reader = kinds.of(run.kind()).reader(run, rows);
    int done = 0;
    progress.done(run.id(), 0);
    for (var row : rows) {
      bring(row, reader);
      if (++done % STEP == 0) {
        runs.letGo();
        progress.done(run.id(), done);
      }
    }
    runs.letGo();
    runs.get(run.id()).imported(clock.instant());
    progress.done(run.id(), done);
  }

  private static void bring(Cells row, RowReader reader) {
    try {
      reader.bring(row);
    } catch (RuntimeException refused) {
      var refusal = Failures.refusalIn(refused).orElseThrow(() -> refused);
      throw new Conflict(
          refusal.code(),
          refusal.field().orElse(null),
          "Line %d: %s".formatted(row.line(), refusal.getMessage()));
    }
  }
}
