package org.beckon.schedule;

import java.util.List;

/**
 * A visit that somebody holds and has not begun.
 *
 * @param conflicts what speaks against it now and nobody has said yes to; empty when nothing
 */
public record StandingVisit(
    long assignmentId,
    long technicianId,
    long appointmentId,
    long jobId,
    List<PlanConflict> conflicts) {}
