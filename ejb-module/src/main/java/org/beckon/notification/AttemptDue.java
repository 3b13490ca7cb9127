package org.beckon.notification;

/**
 * Look at this attempt now, once what planned it is committed. Carries an id, never a copy: whoever
 * reads it reads the row.
 */
public record AttemptDue(long attemptId) {}
