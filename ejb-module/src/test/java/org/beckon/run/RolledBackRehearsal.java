package org.beckon.run;

import java.time.Instant;
import java.util.List;
import org.beckon.platform.Database;

/** Rolls back, as the container does. */
final class RolledBackRehearsal extends Rehearsal {

  private final Database database;

  RolledBackRehearsal(Rehearsal wired, Database database) {
    this.database = database;
    em = wired.em;
    jobs = wired.jobs;
    slots = wired.slots;
    dispatch = wired.dispatch;
    clock = wired.clock;
  }

  @Override
  public void perform(RunTimes times, Instant beginsAt, List<RowDraft> rows) {
    database.commitAndForget();
    try {
      super.perform(times, beginsAt, rows);
    } finally {
      database.rollbackAndForget();
    }
  }
}
