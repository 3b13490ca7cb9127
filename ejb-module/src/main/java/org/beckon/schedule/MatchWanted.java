package org.beckon.schedule;

import java.time.Instant;

/**
 * Who suits this visit, and when.
 *
 * @param appointmentId a visit that is there already, or null for one that is yet to be made
 * @param startsAt a fixed time; null when any start between {@code from} and {@code until} will do
 * @param durationMinutes null for what the visit has, or what the job was estimated at
 * @param from the earliest start; null for now. Only without a fixed time
 * @param until the latest start; null for seven days after the earliest
 * @param technicianId "why not Jane?": answers for this technician alone, with the rank among all;
 *     null for everybody
 * @param limit how many at most; null for ten
 */
public record MatchWanted(
    long jobId,
    Long appointmentId,
    Instant startsAt,
    Integer durationMinutes,
    Instant from,
    Instant until,
    Long technicianId,
    Integer limit) {

  /** At that time. */
  public static MatchWanted at(
      long jobId, Long appointmentId, Instant startsAt, Integer durationMinutes) {
    return new MatchWanted(jobId, appointmentId, startsAt, durationMinutes, null, null, null, null);
  }

  /** The same, about one technician. */
  public MatchWanted about(long technician) {
    return new MatchWanted(
        jobId, appointmentId, startsAt, durationMinutes, from, until, technician, limit);
  }

  /** The same, with so many answers. */
  public MatchWanted atMost(int answers) {
    return new MatchWanted(
        jobId, appointmentId, startsAt, durationMinutes, from, until, technicianId, answers);
  }
}
