package org.beckon.lock;

import org.beckon.appointment.VisitLock;

/**
 * Lock or unlock one thing of a visit, as the caller last saw it.
 *
 * @param reason for the history; may be null
 */
public record LockVisit(
    long appointmentId, int seenVersion, VisitLock what, boolean locked, String reason) {}
