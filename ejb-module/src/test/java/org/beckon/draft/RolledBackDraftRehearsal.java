package org.beckon.draft;

import org.beckon.platform.Database;

/** Rolls back, as the container does. */
final class RolledBackDraftRehearsal extends DraftRehearsal {

  private final Database database;

  RolledBackDraftRehearsal(DraftRehearsal wired, Database database) {
    this.database = database;
    em = wired.em;
    changes = wired.changes;
    placing = wired.placing;
    caller = wired.caller;
  }

  @Override
  public void perform() {
    database.commitAndForget();
    try {
      super.perform();
    } finally {
      database.rollbackAndForget();
    }
  }
}
