package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.Jobs;
import org.beckon.platform.Require;
import org.beckon.settings.Settings;

/**
 * When a technician is free for a job. Changes nothing, and says nothing of who may ask; the
 * boundaries in front of it do.
 */
@ApplicationScoped
public class OpenSlots {

  private static final Duration LOOK_AHEAD = Duration.ofDays(7);

  @Inject Jobs jobs;
  @Inject Appointments appointments;
  @Inject StaffReader reader;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * The next starts within a week of the time that is asked for, in working hours; none in the
   * past. Empty when no time helps.
   *
   * @param command with a technician and a start
   */
  public List<Instant> starts(PlaceJob command, int most) {
    var appointment =
        command.appointmentId() == null ? null : appointments.get(command.appointmentId());
    return week(Require.given("technicianId", command.technicianId()), command.startsAt())
        .starts(command, jobs.get(command.jobId()), appointment, most);
  }

  /** The week from then on, or from now when that is past, for who plans one after the other. */
  public OpenWeek week(long technicianId, Instant from) {
    var now = clock.instant();
    var begin = from.isBefore(now) ? now : from;
    var week = TimeWindow.of(begin, begin.plus(LOOK_AHEAD));
    return new OpenWeek(reader.these(List.of(technicianId), week), week, RuleBook.of(settings));
  }
}
