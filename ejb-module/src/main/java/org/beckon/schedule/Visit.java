package org.beckon.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.Job;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Place;

/**
 * A visit as the rules see it.
 *
 * @param appointmentId null for one that is not there yet
 * @param promised between when the customer expects somebody; null when nothing was promised
 * @param zone of the site
 * @param place of the site; null when it is not known
 */
record Visit(
    Long appointmentId,
    TimeWindow time,
    TimeWindow promised,
    ZoneId zone,
    Place place,
    List<RequiredSkill> skills) {

  /**
   * @param appointment null for a visit that is not there yet
   */
  static Visit of(Job job, Appointment appointment, TimeWindow time) {
    return of(job, appointment, time, job.requiredSkills());
  }

  /** The same for who has read the skills of many jobs at once. */
  static Visit of(Job job, Appointment appointment, TimeWindow time, List<RequiredSkill> skills) {
    return new Visit(
        appointment == null ? null : appointment.id(),
        time,
        appointment == null ? null : appointment.arrival().orElse(null),
        job.site().zone(),
        job.site().place().orElse(null),
        skills);
  }

  /** The same at another time. */
  Visit at(Instant start) {
    var moved = TimeWindow.of(start, start.plus(time.duration()));
    return new Visit(appointmentId, moved, promised, zone, place, skills);
  }

  boolean is(Taken taken) {
    return appointmentId != null && taken.appointmentId() == appointmentId;
  }

  /** Whether both touch one day of the site's calendar; past midnight a visit is of both days. */
  boolean sharesDayWith(TimeWindow other) {
    return !firstDay(other).isAfter(lastDay(time)) && !firstDay(time).isAfter(lastDay(other));
  }

  /** The day on which the work ends, at the site. */
  LocalDate lastDay() {
    return lastDay(time);
  }

  private LocalDate firstDay(TimeWindow window) {
    return window.startsAt().atZone(zone).toLocalDate();
  }

  /** Half-open: what ends at midnight is over the day before. */
  private LocalDate lastDay(TimeWindow window) {
    return window.endsAt().minusNanos(1).atZone(zone).toLocalDate();
  }
}
