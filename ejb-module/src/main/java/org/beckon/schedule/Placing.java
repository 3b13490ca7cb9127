package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.JobFollowing;
import org.beckon.appointment.TimeWindow;
import org.beckon.history.History;
import org.beckon.job.Job;
import org.beckon.job.Jobs;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.platform.Seen;
import org.beckon.technician.Technician;
import org.beckon.technician.Technicians;

/**
 * Puts a job into somebody's day, in the caller's transaction: the one sequence of locks, checks
 * and history behind every way in. Says nothing of who may; the boundaries in front of it do.
 */
@ApplicationScoped
public class Placing {

  /** A drop lands on a quarter of an hour, which may have begun already. */
  private static final Duration GRACE = Duration.ofMinutes(15);

  @Inject Jobs jobs;
  @Inject Appointments appointments;
  @Inject Technicians technicians;
  @Inject ConflictCheck check;
  @Inject JobFollowing following;
  @Inject ScheduleNotices notices;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Returns the appointment. When it does not fit, {@link ConflictsFound} says why and nothing is
   * stored, unless the command says to override.
   */
  public Appointment place(PlaceJob command) {
    var job = jobs.getForUpdate(command.jobId());
    var appointment = seen(command, job);
    var now = clock.instant();
    var time = timeOf(command, job, appointment, now);
    var concerned = locked(concerned(command, appointment, time));
    var technician = command.technicianId() == null ? null : concerned.get(command.technicianId());
    refuseInactive(technician);
    var overlapping =
        check.refuse(
            job, Visit.of(job, appointment, time), command.override(), concerned.keySet(), now);
    if (appointment == null) {
      appointment = make(job, time, 1, now);
    } else if (!appointment.time().equals(time)) {
      move(appointment, time, overlapping, now);
    }
    if (technician != null && !appointment.isHeldBy(technician)) {
      assign(appointment, technician, overlapping.contains(technician.id()), now);
    }
    following.follow(job, now);
    return appointment;
  }

  /** Whose day this is about: whoever goes there, and of a visit that moves everybody who stays. */
  private static Set<Long> concerned(PlaceJob command, Appointment appointment, TimeWindow time) {
    var ids = new TreeSet<Long>();
    if (command.technicianId() != null) {
      ids.add(command.technicianId());
    }
    if (appointment == null) {
      return ids;
    }
    var isHandedOver = command.technicianId() != null && appointment.places().count() == 1;
    if (!isHandedOver && (command.technicianId() == null || !appointment.time().equals(time))) {
      appointment
          .places()
          .flatMap(place -> place.technician().stream())
          .map(Technician::id)
          .forEach(ids::add);
    }
    return ids;
  }

  /** In the order of ids, so that two who need the same people do not wait for each other. */
  private Map<Long, Technician> locked(Set<Long> technicianIds) {
    var technicians = new LinkedHashMap<Long, Technician>();
    technicianIds.forEach(id -> technicians.put(id, this.technicians.getForUpdate(id)));
    return technicians;
  }

  private Appointment seen(PlaceJob command, Job job) {
    if (command.appointmentId() == null) {
      Seen.check(command.seenVersion(), job.version());
      refuseOver(job);
      return null;
    }
    var appointment = appointments.getForUpdate(command.appointmentId(), command.seenVersion());
    if (!appointment.job().equals(job)) {
      throw new Invalid("appointmentId", "must be a visit of the job");
    }
    return appointment;
  }

  static void refuseOver(Job job) {
    if (job.status().isOver()) {
      throw new Conflict("job.over", "%s is over and cannot be scheduled.".formatted(job.number()));
    }
  }

  private static void refuseInactive(Technician technician) {
    if (technician != null && !technician.active()) {
      throw new Conflict(
          "technician.inactive", "technicianId", technician.name() + " is no longer active.");
    }
  }

  private static TimeWindow timeOf(
      PlaceJob command, Job job, Appointment appointment, Instant now) {
    var startsAt = Require.given("startsAt", command.startsAt());
    var usual =
        appointment == null
            ? job.estimatedMinutes()
            : (int) appointment.time().duration().toMinutes();
    var time = TimeWindow.of(startsAt, orElse(command.durationMinutes(), usual));
    if (appointment == null || !appointment.time().startsAt().equals(startsAt)) {
      refusePast(startsAt, now);
    }
    return time;
  }

  private void move(Appointment appointment, TimeWindow time, Set<Long> overlapping, Instant now) {
    var before = appointment.time();
    appointment.moveTo(time, overlapping, caller.name(), now);
    history.add(PlanHistory.of("appointment.moved", appointment).change(before, time), now);
    notices.moved(appointment, now);
  }

  private void assign(
      Appointment appointment, Technician technician, boolean overlapAllowed, Instant now) {
    var before =
        appointment
            .places()
            .filter(place -> place.status() == AssignmentStatus.PLANNED)
            .flatMap(place -> place.technician().stream())
            .map(Technician::name)
            .findFirst();
    var assignment = appointment.assign(technician, overlapAllowed, caller.name(), now);
    history.add(
        PlanHistory.of("assignment.planned", assignment)
            .change(before.orElse(null), technician.name()),
        now);
  }

  static void refusePast(Instant startsAt, Instant now) {
    if (Require.given("startsAt", startsAt).isBefore(now.minus(GRACE))) {
      throw new Invalid("startsAt", "must not be in the past");
    }
  }

  /** A visit without anybody on it. */
  Appointment make(Job job, TimeWindow time, int places, Instant now) {
    refuseOver(job);
    var appointment = new Appointment(job, time, places, caller.name(), now);
    appointments.add(appointment);
    history.add(PlanHistory.of("appointment.created", appointment).change(null, time), now);
    return appointment;
  }

  static int orElse(Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }
}
