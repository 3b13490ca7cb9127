package org.beckon.search;

import java.io.Serializable;
import java.time.Instant;

/** A saved plan in a list. */
public record SavedPlanLine(long id, String name, String changedBy, Instant changedAt)
    implements Serializable {}
