package org.beckon.platform;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;

/** Counts the statements that EclipseLink sends. Say so in {@link Database} by its name. */
public final class StatementCount extends AbstractSessionLog {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** How many statements it takes to get that. */
  public static int of(Callable<?> work) throws Exception {
    COUNT.set(0);
    work.call();
    return COUNT.get();
  }

  @Override
  public boolean shouldLog(int level, String category) {
    return SessionLog.SQL.equals(category) && level == SessionLog.FINE;
  }

  @Override
  public void log(SessionLogEntry entry) {
    if (shouldLog(entry.getLevel(), entry.getNameSpace())) {
      COUNT.incrementAndGet();
    }
  }
}
