package org.beckon.live;

/**
 * Somebody has another alert, or has read one (S1-43, B8.3). Fired in the transaction in which it
 * happens.
 *
 * @param technicianId whose it is, or null
 * @param accountId whose it is when they are no technician, or null
 */
public record AlertsChanged(Long technicianId, Long accountId) {}
