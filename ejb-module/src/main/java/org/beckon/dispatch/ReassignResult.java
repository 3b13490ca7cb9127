package org.beckon.dispatch;

import java.io.Serializable;

/** What became of one visit of several. {@code refusal} is null when somebody else has it now. */
public record ReassignResult(long assignmentId, String refusal) implements Serializable {}
