package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.appointment.AssignmentStatus;

/** Who holds a place of the visit on a card, and how far they are. */
public record CardHolder(
    long assignmentId,
    int version,
    long technicianId,
    String name,
    boolean lead,
    AssignmentStatus status,
    Instant since)
    implements Serializable {}
