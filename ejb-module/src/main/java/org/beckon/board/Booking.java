package org.beckon.board;

import java.time.Instant;

/**
 * What takes up somebody's time.
 *
 * @param technicianId null for a place that nobody holds
 */
public record Booking(long appointmentId, Long technicianId, Instant startsAt, Instant endsAt) {}
