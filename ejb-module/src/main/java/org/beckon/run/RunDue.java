package org.beckon.run;

/** There is something to do for this run, once what says so is committed. */
public record RunDue(long runId) {}
