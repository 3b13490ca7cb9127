package org.beckon.run;

import org.beckon.platform.Database;

/** Commits every row by itself, or rolls it back, as the container does. */
final class CommittedRowSending extends RowSending {

  private final Database database;

  CommittedRowSending(RowSending wired, Database database) {
    this.database = database;
    runs = wired.runs;
    dispatch = wired.dispatch;
    clock = wired.clock;
  }

  @Override
  public void send(long rowId) {
    database.commitAndForget();
    try {
      super.send(rowId);
    } catch (RuntimeException refused) {
      database.rollbackAndForget();
      throw refused;
    }
    database.commitAndForget();
  }
}
