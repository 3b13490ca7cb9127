package org.beckon.schedule;

import java.io.Serializable;
import org.beckon.settings.Severity;

/** One rule of planning, and how strictly it is kept. */
public record PlanRule(ConflictKind kind, Severity severity) implements Serializable {}
