package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.job.Job;
import org.beckon.job.JobStatus;
import org.beckon.job.Jobs;
import org.beckon.platform.Conflict;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Placing;
import org.beckon.security.CallerAccount;
import org.beckon.settings.Settings;
import org.beckon.technician.Technician;
import org.beckon.technician.Technicians;

/**
 * Technicians take work that nobody has, without being asked, where the organization allows it
 * (S2-24 to S2-35).
 */
@Stateless
@RolesAllowed(Roles.TECHNICIAN)
public class SelfDispatching {

  @Inject Settings settings;
  @Inject CallerAccount account;
  @Inject Jobs jobs;
  @Inject Appointments appointments;
  @Inject Technicians technicians;
  @Inject Placing placing;
  @Inject Sending sending;
  @Inject Clock clock;

  /**
   * Scheduled, assigned and sent in one step, or nothing of it (S2-32). The rules are those of a
   * dispatcher without the right to override. Returns the visit's id.
   */
  public long take(TakeJob command) {
    refuseOff(settings);
    var technicianId = me(account);
    var job = jobs.getForUpdate(command.jobId());
    refuseTaken(job);
    refuseOffer(job);
    var startsAt = startOf(command);
    var appointment =
        placing.place(
            new PlaceJob(
                job.id(),
                command.appointmentId(),
                command.seenVersion(),
                technicianId,
                startsAt,
                null,
                null));
    sending.sendTo(technicians.get(technicianId), appointment, clock.instant());
    return appointment.id();
  }

  /** S2-28. */
  static void refuseOff(Settings settings) {
    if (!settings.selfDispatch()) {
      throw new Forbidden(
          "self-dispatch.off", "Technicians do not take jobs themselves here; ask the office.");
    }
  }

  static long me(CallerAccount account) {
    return account
        .technicianId()
        .orElseThrow(
            () ->
                new Forbidden(
                    "account.no-technician", "Your account does not belong to a technician."));
  }

  /** Who comes second is told who was first (S2-34). Asked with the job locked. */
  private void refuseTaken(Job job) {
    var live = appointments.of(job).stream().filter(a -> a.status().isLive()).toList();
    var isOpen = live.isEmpty() || live.stream().anyMatch(SelfDispatching::hasOpenPlace);
    if (!isOpen) {
      throw new Conflict(
          "self-dispatch.taken",
          "technicianId",
          "%s has %s already."
              .formatted(
                  live.stream()
                      .flatMap(Appointment::places)
                      .flatMap(place -> place.technician().stream())
                      .map(Technician::name)
                      .distinct()
                      .collect(Collectors.joining(" and ")),
                  job.number()));
    }
  }

  private static boolean hasOpenPlace(Appointment appointment) {
    return appointment.places().anyMatch(place -> place.technician().isEmpty());
  }

  /** What the office has not said yes to is nobody's work yet. */
  private static void refuseOffer(Job job) {
    if (job.status().isBacklog() && job.status() != JobStatus.UNSCHEDULED) {
      throw new Conflict(
          "self-dispatch.not-accepted", job.number() + " was not accepted by the office yet.");
    }
  }

  /** A visit keeps the time that the office gave it; the job of no visit gets one (S2-33). */
  private Instant startOf(TakeJob command) {
    if (command.appointmentId() == null) {
      return Require.given("startsAt", command.startsAt());
    }
    var planned = appointments.get(command.appointmentId()).time().startsAt();
    if (command.startsAt() != null && !Objects.equals(command.startsAt(), planned)) {
      throw new Invalid("startsAt", "must be the time that the office has set");
    }
    return planned;
  }
}
