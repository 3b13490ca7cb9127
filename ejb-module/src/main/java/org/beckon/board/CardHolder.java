package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.appointment.AssignmentStatus;

/**
 * Who holds a place of the visit on a card, and how far they are.
 *
 * @param enRouteAt when they really left; null when they have not
 * @param onSiteAt when they really checked in; null when they have not
 * @param finishedAt when they really checked out; null when they have not
 */
public record CardHolder(
    long assignmentId,
    int version,
    long technicianId,
    String name,
    boolean lead,
    AssignmentStatus status,
    Instant since,
    Instant enRouteAt,
    Instant onSiteAt,
    Instant finishedAt)
    implements Serializable {}
