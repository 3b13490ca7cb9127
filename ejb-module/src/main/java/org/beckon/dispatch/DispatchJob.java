package org.beckon.dispatch;

import java.time.Instant;
import java.util.List;
import org.beckon.appointment.TimeWindow;
import org.beckon.platform.Invalid;
import org.beckon.schedule.Override;
import org.beckon.schedule.PlaceJob;

/**
 * Give this job a time and its people, and tell them: schedule, assign and send in one (D.1).
 *
 * @param appointmentId the visit that is sent, or null to make one
 * @param seenVersion of the appointment; of the job when a visit is made
 * @param technicianIds who shall go, all of them and nobody else who was only planned
 * @param leadId which of them leads; null for the first
 * @param dispatchAt when they are told (S1-20); null, or what is over, for now
 * @param startsAt when the work begins; null for the start of the arrival window
 * @param durationMinutes null for what it is, or what the job was estimated at (S1-28)
 * @param arrival between when the customer may expect them (S1-24); null keeps what was promised
 * @param notes special instructions (S1-31); null keeps what is there
 * @param override null to be told of conflicts first
 */
public record DispatchJob(
    long jobId,
    Long appointmentId,
    int seenVersion,
    List<Long> technicianIds,
    Long leadId,
    Instant dispatchAt,
    Instant startsAt,
    Integer durationMinutes,
    TimeWindow arrival,
    String notes,
    Override override) {

  /** S1-39: what is missing is named. */
  void refuseIncomplete() {
    if (technicianIds == null || technicianIds.isEmpty()) {
      throw new Invalid("technicians", "must be chosen");
    }
    if (technicianIds.stream().distinct().count() < technicianIds.size()) {
      throw new Invalid("technicians", "must differ from each other");
    }
    if (leadId != null && !technicianIds.contains(leadId)) {
      throw new Invalid("leadId", "must be one of the technicians");
    }
    if (beginning() == null && appointmentId == null) {
      throw new Invalid("startsAt", "must be given");
    }
  }

  private Instant beginning() {
    return startsAt == null && arrival != null ? arrival.startsAt() : startsAt;
  }

  long lead() {
    return leadId == null ? technicianIds.get(0) : leadId;
  }

  boolean isLater(Instant now) {
    return dispatchAt != null && dispatchAt.isAfter(now);
  }

  /**
   * @param present when the visit begins as things are; null when there is none yet
   */
  PlaceJob placement(Instant present) {
    return new PlaceJob(
        jobId,
        appointmentId,
        seenVersion,
        null,
        beginning() == null ? present : beginning(),
        durationMinutes,
        override);
  }

  /** The same, now. */
  DispatchJob atOnce() {
    return new DispatchJob(
        jobId,
        appointmentId,
        seenVersion,
        technicianIds,
        leadId,
        null,
        startsAt,
        durationMinutes,
        arrival,
        notes,
        override);
  }

  /** The same, although it does not fit. */
  public DispatchJob anyway(String why) {
    return new DispatchJob(
        jobId,
        appointmentId,
        seenVersion,
        technicianIds,
        leadId,
        dispatchAt,
        startsAt,
        durationMinutes,
        arrival,
        notes,
        new Override(why));
  }
}
