package org.beckon.schedule;

import java.time.Instant;

/**
 * Put this job into somebody's day, or move a visit of it, as the caller last saw it. Every way in
 * (drag, form, keyboard, REST) says this.
 *
 * @param appointmentId the visit to move, or null to make one
 * @param seenVersion of the appointment; of the job when a visit is made
 * @param technicianId who shall go; null keeps whoever has it, or leaves the place open
 * @param durationMinutes null for what it is, or what the job was estimated at
 * @param override null to be told of conflicts first
 */
public record PlaceJob(
    long jobId,
    Long appointmentId,
    int seenVersion,
    Long technicianId,
    Instant startsAt,
    Integer durationMinutes,
    Override override) {

  /** The same, although it does not fit. */
  public PlaceJob anyway(String reason) {
    return new PlaceJob(
        jobId,
        appointmentId,
        seenVersion,
        technicianId,
        startsAt,
        durationMinutes,
        new Override(reason));
  }
}
