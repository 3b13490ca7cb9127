package org.beckon.platform;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What one transaction gathers, passed on together once it is committed; nothing of it when it is
 * rolled back.
 */
public final class AfterCommit<T> implements Synchronization {

  private final Set<T> gathered = new LinkedHashSet<>();
  private final Consumer<Set<T>> pass;

  private AfterCommit(Consumer<Set<T>> pass) {
    this.pass = pass;
  }

  /**
   * What the current transaction has gathered for that reader so far, to be added to.
   *
   * @param reader one a use
   * @param pass called after the commit, in no transaction; with everything, in order
   */
  @SuppressWarnings("unchecked")
  public static <T> Set<T> gather(
      TransactionSynchronizationRegistry transaction, Class<?> reader, Consumer<Set<T>> pass) {
    var known = (AfterCommit<T>) transaction.getResource(reader);
    if (known != null) {
      return known.gathered;
    }
    var fresh = new AfterCommit<>(pass);
    transaction.putResource(reader, fresh);
    transaction.registerInterposedSynchronization(fresh);
    return fresh.gathered;
  }

  @Override
  public void beforeCompletion() {}

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      pass.accept(gathered);
    }
  }
}
