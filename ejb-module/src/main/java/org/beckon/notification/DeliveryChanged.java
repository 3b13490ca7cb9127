package org.beckon.notification;

/**
 * An attempt is no longer what it was. Fired in the transaction that changes it: observe it after
 * success.
 *
 * @param jobId the job it is about, or null
 */
public record DeliveryChanged(long attemptId, Long jobId) {}
