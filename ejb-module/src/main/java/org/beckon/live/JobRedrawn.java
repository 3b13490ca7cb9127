package org.beckon.live;

/**
 * What pages show beside a job is not as it was, although nothing of the job itself has changed: a
 * search for people has moved on. Fired in the transaction in which it does.
 */
public record JobRedrawn(long jobId) {}
