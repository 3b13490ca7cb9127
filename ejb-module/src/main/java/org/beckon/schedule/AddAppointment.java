package org.beckon.schedule;

import java.time.Instant;
import org.beckon.appointment.TimeWindow;

/**
 * A visit to a job, for which nobody is named yet.
 *
 * @param durationMinutes null for what the job was estimated at
 * @param places how many people are needed; null for one
 * @param arrival what the customer is promised, or null
 * @param notes for whoever goes there, or null
 */
public record AddAppointment(
    long jobId,
    Instant startsAt,
    Integer durationMinutes,
    Integer places,
    TimeWindow arrival,
    String notes) {}
