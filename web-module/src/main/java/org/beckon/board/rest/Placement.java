package org.beckon.board.rest;

import java.time.Instant;
import org.beckon.schedule.Override;
import org.beckon.schedule.PlaceJob;

/**
 * When, and who.
 *
 * @param technicianId null keeps whoever has it, or leaves the place open
 * @param durationMinutes null for what it is, or what the job was estimated at
 * @param override null to be told of conflicts first; with a reason, to do it anyway
 */
public record Placement(
    Long technicianId, Instant startsAt, Integer durationMinutes, Override override) {

  PlaceJob ofJob(long jobId, int seenVersion) {
    return new PlaceJob(
        jobId, null, seenVersion, technicianId, startsAt, durationMinutes, override);
  }

  PlaceJob ofVisit(long jobId, long appointmentId, int seenVersion) {
    return new PlaceJob(
        jobId, appointmentId, seenVersion, technicianId, startsAt, durationMinutes, override);
  }
}
