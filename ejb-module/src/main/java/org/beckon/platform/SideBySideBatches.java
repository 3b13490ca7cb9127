package org.beckon.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.persistence.internal.databaseaccess.BatchWritingMechanism;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * Gathers one batch for every update there is, side by side. EclipseLink itself keeps one at a time
 * and writes an entity of two tables by turns, first the one, then the other: no batch would ever
 * hold more than one row. Everything else is written in the order in which it comes.
 */
public class SideBySideBatches extends BatchWritingMechanism {

  private static final long serialVersionUID = 1L;

  private transient Map<String, UpdateBatch> updates;
  private transient ParameterizedSQLBatchWritingMechanism others;

  /** Each connection has batches of its own. */
  @Override
  public void setAccessor(DatabaseAccessor accessor, AbstractSession session) {
    super.setAccessor(accessor, session);
    updates = new LinkedHashMap<>();
    others = new ParameterizedSQLBatchWritingMechanism(accessor);
  }

  @Override
  public void appendCall(AbstractSession session, DatabaseCall call) {
    if (!call.hasParameters()) {
      executeBatchedStatements(session);
      databaseAccessor.basicExecuteCall(call, null, session, false);
    } else if (isUpdate(call)) {
      others.executeBatchedStatements(session);
      updates
          .computeIfAbsent(call.getSQLString(), sql -> new UpdateBatch(databaseAccessor))
          .appendCall(session, call);
    } else {
      executeUpdates(session);
      others.appendCall(session, call);
    }
  }

  private static boolean isUpdate(DatabaseCall call) {
    return call.getSQLString().startsWith("UPDATE ");
  }

  @Override
  public void executeBatchedStatements(AbstractSession session) {
    others.executeBatchedStatements(session);
    executeUpdates(session);
  }

  private void executeUpdates(AbstractSession session) {
    var all = new ArrayList<>(updates.values());
    updates.clear();
    all.forEach(batch -> batch.executeBatchedStatements(session));
  }

  @Override
  public void clear() {
    updates.clear();
    others.clear();
  }
}
