package org.beckon.notification;

/**
 * An attempt is no longer what it was. Fired in the transaction that changes it: observe it after
 * success.
 *
 * @param jobId the job it is about, or null
 * @param dispatchId whose question it is, or null
 * @param state what it is now
 */
public record DeliveryChanged(long attemptId, Long jobId, Long dispatchId, AttemptState state) {

  /** Whether no worker has anything to do with it now. */
  public boolean settled() {
    return state.isSettled();
  }
}
