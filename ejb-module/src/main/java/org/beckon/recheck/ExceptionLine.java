package org.beckon.recheck;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.job.Priority;
import org.beckon.schedule.ConflictKind;
import org.beckon.settings.Severity;

/**
 * A plan that has become wrong, as pages and other systems see it.
 *
 * @param version hand it back when keeping the plan as it is
 * @param severity HARD cannot be kept as it is, SOFT can
 * @param words what is wrong, for people
 * @param cause the change by which it was found
 * @param skills what the job needs, by name, with commas; null when it needs none
 * @param appointmentVersion hand it back when moving the visit
 * @param assignmentVersion hand it back when reassigning it
 * @param locked whether it can be neither moved nor reassigned before somebody unlocks it
 */
public record ExceptionLine(
    long id,
    int version,
    ConflictKind kind,
    Severity severity,
    String words,
    Instant since,
    RecheckCause cause,
    long jobId,
    String number,
    String title,
    String customer,
    String city,
    Priority priority,
    String skills,
    long appointmentId,
    int appointmentVersion,
    Instant startsAt,
    Instant endsAt,
    long assignmentId,
    int assignmentVersion,
    AssignmentStatus status,
    long technicianId,
    String technician,
    boolean locked)
    implements Serializable {}
