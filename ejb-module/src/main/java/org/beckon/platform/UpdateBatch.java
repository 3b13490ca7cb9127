package org.beckon.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.logging.SessionLog;

/** Updates that differ in their values only: many rows by one statement, few as ever. */
final class UpdateBatch extends ParameterizedSQLBatchWritingMechanism {

  private static final long serialVersionUID = 1L;

  private static final int FEW = 4;
  private static final int MOST = 64;

  private static final String TYPES =
      "select attname, format_type(atttypid, null) from pg_attribute"
          + " where attrelid = to_regclass(?) and attnum > 0 and not attisdropped";

  /** By table, then by column. They change only while nothing runs. */
  private static final Map<String, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

  UpdateBatch(DatabaseAccessor accessor) {
    super(accessor);
  }

  @Override
  public void executeBatchedStatements(AbstractSession session) {
    if (previousCall != null && parameters.size() >= FEW) {
      ManyRowsUpdate.of(previousCall.getSQLString())
          .filter(update -> update.isOfDifferentRows(parameters))
          .ifPresent(update -> run(update, session));
    }
    if (parameters.size() == 1) {
      // One alone is executed as the call that it was, and not by its parameters.
      previousCall = lastCallAppended;
    }
    if (!parameters.isEmpty()) {
      super.executeBatchedStatements(session);
    }
    clear();
  }

  /** In numbers that come again, so that the database knows the statement; the rest is left. */
  private void run(ManyRowsUpdate update, AbstractSession session) {
    databaseAccessor.incrementCallCount(session);
    try {
      var connection = databaseAccessor.getConnection();
      var types = types(update.table(), connection);
      while (parameters.size() >= FEW) {
        var rows = Math.min(MOST, Integer.highestOneBit(parameters.size()));
        run(update.of(rows, types), parameters.subList(0, rows), connection, session);
        parameters.subList(0, rows).clear();
      }
    } catch (SQLException e) {
      clear();
      throw DatabaseException.sqlException(e, databaseAccessor, session, false);
    } finally {
      databaseAccessor.decrementCallCount();
    }
  }

  @SuppressWarnings("rawtypes")
  private void run(String sql, List<List> rows, Connection connection, AbstractSession session)
      throws SQLException {
    session.log(SessionLog.FINE, SessionLog.SQL, sql, null, databaseAccessor, false);
    try (var statement = connection.prepareStatement(sql)) {
      var index = 1;
      for (var row : rows) {
        index = set(row, statement, index, session);
      }
      var updated = statement.executeUpdate();
      if (previousCall.hasOptimisticLock() && updated != rows.size()) {
        clear();
        throw OptimisticLockException.batchStatementExecutionFailure();
      }
    }
  }

  private static int set(
      List<?> row, PreparedStatement statement, int from, AbstractSession session)
      throws SQLException {
    var index = from;
    for (var value : row) {
      session.getPlatform().setParameterValueInDatabaseCall(value, statement, index, session);
      index++;
    }
    return index;
  }

  private static Map<String, String> types(String table, Connection connection)
      throws SQLException {
    var known = KNOWN.get(table);
    if (known != null) {
      return known;
    }
    var types = new HashMap<String, String>();
    try (var statement = connection.prepareStatement(TYPES)) {
      statement.setString(1, table.toLowerCase(Locale.ROOT));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          types.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    KNOWN.put(table, Map.copyOf(types));
    return types;
  }
}
