package org.beckon.platform;

import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;

/** Counts the statements that EclipseLink sends. Say so in {@link Database} by its name. */
public final class StatementCount extends AbstractSessionLog {

  private static final int MOST_KEPT = 5_000;
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Queue<String> STATEMENTS = new LinkedBlockingQueue<>(MOST_KEPT);

  /** How many statements it takes to get that. */
  public static int of(Callable<?> work) throws Exception {
    COUNT.set(0);
    work.call();
    return COUNT.get();
  }

  /**
   * The questions among the statements that it takes: neither what is written, which is sent
   * together, nor new numbers, which are fetched in stock.
   */
  public static List<String> questions(Callable<?> work) throws Exception {
    STATEMENTS.clear();
    work.call();
    return STATEMENTS.stream()
        .filter(statement -> statement.toUpperCase(Locale.ROOT).startsWith("SELECT"))
        .filter(statement -> !statement.contains("nextval"))
        .toList();
  }

  /** The updates among the statements that it takes; those that are sent together are one. */
  public static List<String> updates(Callable<?> work) throws Exception {
    STATEMENTS.clear();
    work.call();
    return STATEMENTS.stream()
        .filter(statement -> statement.toUpperCase(Locale.ROOT).startsWith("UPDATE"))
        .toList();
  }

  @Override
  public boolean shouldLog(int level, String category) {
    return SessionLog.SQL.equals(category) && level == SessionLog.FINE;
  }

  @Override
  public void log(SessionLogEntry entry) {
    if (shouldLog(entry.getLevel(), entry.getNameSpace())) {
      COUNT.incrementAndGet();
      STATEMENTS.offer(entry.getMessage());
    }
  }
}
