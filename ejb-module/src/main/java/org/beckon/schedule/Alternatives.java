package org.beckon.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.Jobs;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.settings.Settings;

/**
 * What else could be done when a visit does not fit: somebody else at that time, or the same person
 * at another. Asks the same rules as {@link Scheduling}; changes nothing.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class Alternatives {

  private static final Duration LOOK_AHEAD = Duration.ofDays(7);
  private static final int STARTS = 3;
  private static final int OTHERS = 6;
  private static final Comparator<TechnicianOption> BEST_FIRST =
      Comparator.comparing(TechnicianOption::fits)
          .reversed()
          .thenComparing(
              TechnicianOption::kilometers, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              TechnicianOption::loadPercent, Comparator.nullsLast(Comparator.naturalOrder()));

  @Inject Jobs jobs;
  @Inject Appointments appointments;
  @Inject StaffReader reader;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Everybody, with what speaks against them: those who fit first, then the nearest. */
  public List<TechnicianOption> technicians(PlaceJob command) {
    var wanted = wanted(command);
    var staff = reader.everybody(wanted.visit().time());
    return staff.workers().stream()
        .map(worker -> wanted.option(worker, staff))
        .sorted(BEST_FIRST)
        .toList();
  }

  /** Who else is free and able at the time that was wanted: the nearest few. */
  public List<TechnicianOption> others(PlaceJob command) {
    return technicians(command).stream()
        .filter(TechnicianOption::fits)
        .filter(other -> !Objects.equals(other.technicianId(), command.technicianId()))
        .limit(OTHERS)
        .toList();
  }

  /**
   * When else the technician who was wanted is free: the next three starts within a week, by the
   * same rules. Empty when no other time would help.
   */
  public List<Instant> times(PlaceJob command) {
    var wanted = wanted(command);
    var now = clock.instant();
    var from = command.startsAt().isBefore(now) ? now : command.startsAt();
    var week = TimeWindow.of(from, from.plus(LOOK_AHEAD));
    var staff = reader.these(List.of(Require.given("technicianId", command.technicianId())), week);
    return staff.workers().stream()
        .flatMap(worker -> wanted.starts(worker, staff, week, STARTS).stream())
        .toList();
  }

  private Wanted wanted(PlaceJob command) {
    var appointment =
        command.appointmentId() == null ? null : appointments.get(command.appointmentId());
    return Wanted.of(command, jobs.get(command.jobId()), appointment, RuleBook.of(settings));
  }
}
