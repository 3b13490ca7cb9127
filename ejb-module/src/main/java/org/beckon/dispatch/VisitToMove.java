package org.beckon.dispatch;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.schedule.Suggestion;

/**
 * What somebody has on a day and cannot do, with those who could (C7).
 *
 * @param suggestions who fits, best first; may be empty
 * @param proposed one of them whose day is not filled by the other proposals; null for nobody
 */
public record VisitToMove(
    long assignmentId,
    int version,
    long jobId,
    String number,
    String title,
    String customer,
    AssignmentStatus status,
    Instant startsAt,
    Instant endsAt,
    List<Suggestion> suggestions,
    Long proposed)
    implements Serializable {}
