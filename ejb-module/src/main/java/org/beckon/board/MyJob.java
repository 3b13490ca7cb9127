package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.appointment.AssignmentStatus;

/** One visit as the technician who goes there sees it. */
public record MyJob(
    BoardCard card,
    long assignmentId,
    int version,
    AssignmentStatus status,
    String description,
    String notes,
    String street,
    String postalCode,
    String accessNotes,
    String phone,
    Instant arrivalFrom,
    Instant arrivalUntil)
    implements Serializable {}
