package org.beckon.draft;

import org.beckon.platform.Database;

/** Commits every change by itself, or rolls it back, as the container does. */
final class CommittedChangePublishing extends ChangePublishing {

  private final Database database;

  CommittedChangePublishing(ChangePublishing wired, Database database) {
    this.database = database;
    changes = wired.changes;
    scheduling = wired.scheduling;
    caller = wired.caller;
  }

  @Override
  public void publish(long changeId) {
    database.commitAndForget();
    try {
      super.publish(changeId);
    } catch (RuntimeException refused) {
      database.rollbackAndForget();
      throw refused;
    }
    database.commitAndForget();
  }
}
