package org.beckon.live;

/** A job, or something of it, is not as it was. Fired in the transaction that changes it. */
public record JobChanged(long jobId) {}
