package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;

/**
 * A job in a list.
 *
 * @param nextAt when its next visit starts, or its last one when none is to come; null without any
 * @param technicians who has that visit, by name, with commas
 * @param search ACTIVE while people are searched for, PAUSED when that is on hold, else null
 *     (S0-55)
 * @param progress how far the one who is furthest in that visit is; null when nobody has it (S1-86)
 */
public record JobLine(
    long id,
    int version,
    String number,
    String title,
    JobStatus status,
    Priority priority,
    long customerId,
    String customer,
    String city,
    Instant dueAt,
    Instant nextAt,
    String technicians,
    AssignmentStatus progress,
    String postalCode,
    DispatchStatus search)
    implements Serializable {}
