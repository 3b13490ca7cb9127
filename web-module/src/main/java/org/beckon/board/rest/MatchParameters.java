package org.beckon.board.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.beckon.schedule.MatchWanted;

/** For when somebody is looked for, and about whom it is asked. */
public class MatchParameters {

  @QueryParam("appointmentId")
  private Long appointmentId;

  @QueryParam("startsAt")
  private Instant startsAt;

  @QueryParam("minutes")
  private Integer minutes;

  @QueryParam("from")
  private Instant from;

  @QueryParam("until")
  private Instant until;

  @QueryParam("technicianId")
  private Long technicianId;

  @QueryParam("limit")
  private Integer limit;

  MatchWanted of(long jobId) {
    return new MatchWanted(
        jobId, appointmentId, startsAt, minutes, from, until, technicianId, limit);
  }
}
