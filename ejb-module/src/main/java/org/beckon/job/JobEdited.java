package org.beckon.job;

/** What is known of a job was changed. Fired in the transaction that changes it, under its lock. */
public record JobEdited(long jobId) {}
