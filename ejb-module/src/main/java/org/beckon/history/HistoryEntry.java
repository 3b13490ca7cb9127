package org.beckon.history;

import java.io.Serializable;
import java.time.Instant;

/** One line of a timeline: who did what, when, from what to what, and why. */
public record HistoryEntry(
    long id,
    Instant at,
    String actor,
    String onBehalfOf,
    String kind,
    Long appointmentId,
    Long assignmentId,
    Long technicianId,
    String oldValue,
    String newValue,
    String reason)
    implements Serializable {}
