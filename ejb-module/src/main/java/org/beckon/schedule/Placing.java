package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.JobFollowing;
import org.beckon.appointment.TimeWindow;
import org.beckon.history.History;
import org.beckon.job.Job;
import org.beckon.job.Jobs;
import org.beckon.lock.LockedDays;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;
import org.beckon.platform.Seen;
import org.beckon.settings.Settings;
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
  @Inject AcceptedConflicts accepted;
  @Inject LockedDays days;
  @Inject JobFollowing following;
  @Inject ScheduleNotices notices;
  @Inject Settings settings;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Returns the appointment. When it does not fit, {@link ConflictsFound} says why and nothing is
   * stored, unless the command says to override.
   */
  public Appointment place(PlaceJob command) {
    return place(command, Team.of(command.technicianId()), false);
  }

  /**
   * As {@link #place}, for what was there before: its old time may be over by now, and only what
   * has come into its way since is a reason to refuse it.
   */
  Appointment putBack(PlaceJob command) {
    return place(command, Team.of(command.technicianId()), true);
  }

  /**
   * The same for several people at once: afterwards these have it, and nobody else who was only
   * planned for it. There are places enough for them; conflicts are those of all of them.
   *
   * @param technicianIds who shall go; takes the place of the command's technician
   * @param arrival between when the customer may expect them; null keeps what was promised
   */
  public Appointment placeTeam(PlaceJob command, List<Long> technicianIds, TimeWindow arrival) {
    var team = new Team(technicianIds, arrival, true);
    return place(command, team, false);
  }

  private Appointment place(PlaceJob command, Team wanted, boolean asItWas) {
    var job = jobs.getForUpdate(command.jobId());
    var appointment = seen(command, job);
    var now = clock.instant();
    var earliest = asItWas ? Instant.MIN : now.minus(GRACE);
    var time = timeOf(command, job, appointment, earliest);
    var concerned = locked(concerned(wanted, appointment, time));
    var team = wanted.technicianIds().stream().sorted().map(concerned::get).toList();
    team.forEach(Placing::refuseInactive);
    days.refuseChange(appointment, team, time);
    promise(appointment, wanted);
    var visit = Visit.of(job, appointment, time);
    var checked =
        asItWas
            ? check.refuseWhatIsNew(
                job, visit, accepted.everOf(appointment.id()), concerned.keySet())
            : check.refuse(job, visit, command.override(), concerned.keySet(), now);
    var overlapping = checked.overlapAllowed();
    if (appointment == null) {
      appointment = make(job, time, Math.max(1, team.size()), now);
      promise(appointment, wanted);
    } else if (!appointment.time().equals(time)) {
      move(appointment, time, overlapping, now);
    }
    if (wanted.nobodyElse()) {
      makeRoom(appointment, team, now);
    }
    for (var technician : team) {
      if (!appointment.isHeldBy(technician)) {
        assign(appointment, technician, overlapping.contains(technician.id()), now);
      }
    }
    if (command.appointmentId() != null) {
      // Another promise is news, too; what was told of the new time already is not told again.
      notices.changed(appointment, settings.undoWindow());
    }
    accepted.replace(appointment, checked.overridden());
    following.follow(job, now);
    return appointment;
  }

  /**
   * Somebody else takes over a place, at the same time. Returns the place they have now. The caller
   * holds the job's lock.
   */
  public Assignment handOver(Assignment held, long technicianId, Override override, Instant now) {
    var appointment = held.appointment();
    refuseOver(appointment.job());
    if (!held.status().isHeld()) {
      throw new Conflict("assignment.not-held", "Nobody has this any more. Look again.");
    }
    var technician = technicians.getForUpdate(technicianId);
    refuseInactive(technician);
    if (appointment.isHeldBy(technician)) {
      throw new Conflict(
          "assignment.has-it", "technicianId", technician.name() + " has it already.");
    }
    days.refuse(appointment);
    days.refuse(List.of(technician), appointment.time());
    var visit = Visit.of(appointment.job(), appointment, appointment.time());
    var checked = check.refuse(appointment.job(), visit, override, Set.of(technicianId), now);
    var former = held.technician();
    var taken =
        appointment.handOver(
            held, technician, checked.overlapAllowed().contains(technicianId), caller.name(), now);
    appointments.add(taken);
    if (taken == held) {
      former.ifPresent(one -> notices.takenOff(taken, one));
      notices.booked(taken);
    }
    accepted.replace(appointment, checked.overridden());
    return taken;
  }

  /**
   * Somebody takes an open place, at the time of the visit, by the rules of whoever may not
   * override. The caller holds the job's lock; when it is refused, nothing has changed.
   */
  public Assignment fill(Assignment open, long technicianId, Instant now) {
    var appointment = open.appointment();
    refuseOver(appointment.job());
    var technician = technicians.getForUpdate(technicianId);
    refuseInactive(technician);
    if (appointment.isHeldBy(technician)) {
      throw new Conflict(
          "assignment.has-it", "technicianId", technician.name() + " has it already.");
    }
    days.refuse(List.of(technician), appointment.time());
    var visit = Visit.of(appointment.job(), appointment, appointment.time());
    var checked = check.refuse(appointment.job(), visit, null, Set.of(technicianId), now);
    appointment.assign(
        open, technician, checked.overlapAllowed().contains(technicianId), caller.name(), now);
    history.add(PlanHistory.of("assignment.planned", open).change(null, technician.name()), now);
    return open;
  }

  private static void promise(Appointment appointment, Team wanted) {
    if (appointment != null && wanted.promised() != null) {
      appointment.promise(wanted.promised());
    }
  }

  private void makeRoom(Appointment appointment, List<Technician> team, Instant now) {
    appointment
        .places()
        .filter(place -> place.status() == AssignmentStatus.PLANNED)
        .filter(place -> place.technician().filter(team::contains).isEmpty())
        .toList()
        .forEach(place -> free(appointment, place, now));
    var coming = team.stream().filter(technician -> !appointment.isHeldBy(technician)).count();
    appointment.makeRoomFor((int) coming, now).forEach(appointments::add);
  }

  /** Takes somebody off a place of which nobody was told. */
  void free(Appointment appointment, Assignment place, Instant now) {
    var former = place.technician();
    var about = PlanHistory.of("assignment.freed", place);
    appointment.free(place, caller.name(), now);
    history.add(about.change(former.map(Technician::name).orElse(null), null), now);
    former.ifPresent(one -> notices.takenOff(place, one));
  }

  /** Whose day this is about: whoever goes there, and of a visit that moves everybody who stays. */
  private static Set<Long> concerned(Team wanted, Appointment appointment, TimeWindow time) {
    var team = wanted.technicianIds();
    var ids = new TreeSet<>(team);
    if (appointment == null) {
      return ids;
    }
    var isHandedOver = !team.isEmpty() && appointment.places().count() == 1;
    if (!isHandedOver && (team.isEmpty() || !appointment.time().equals(time))) {
      appointment
          .places()
          .filter(place -> !wanted.nobodyElse() || place.status().isSent())
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
    if (!technician.active()) {
      throw new Conflict(
          "technician.inactive", "technicianId", technician.name() + " is no longer active.");
    }
  }

  private static TimeWindow timeOf(
      PlaceJob command, Job job, Appointment appointment, Instant earliest) {
    var startsAt = Require.given("startsAt", command.startsAt());
    var usual =
        appointment == null
            ? job.estimatedMinutes()
            : (int) appointment.time().duration().toMinutes();
    var time = TimeWindow.of(startsAt, orElse(command.durationMinutes(), usual));
    if (appointment == null || !appointment.time().startsAt().equals(startsAt)) {
      refuseBefore(startsAt, earliest);
    }
    return time;
  }

  private void move(Appointment appointment, TimeWindow time, Set<Long> overlapping, Instant now) {
    var before = appointment.time();
    appointment.moveTo(time, overlapping, caller.name(), now);
    history.add(PlanHistory.of("appointment.moved", appointment).change(before, time), now);
    notices.moved(appointment);
  }

  private void assign(
      Appointment appointment, Technician technician, boolean overlapAllowed, Instant now) {
    var before =
        appointment
            .places()
            .filter(place -> place.status() == AssignmentStatus.PLANNED)
            .filter(place -> appointment.places().count() == 1)
            .flatMap(place -> place.technician().stream())
            .findFirst();
    var assignment = appointment.assign(technician, overlapAllowed, caller.name(), now);
    history.add(
        PlanHistory.of("assignment.planned", assignment)
            .change(before.map(Technician::name).orElse(null), technician.name()),
        now);
    before.ifPresent(one -> notices.takenOff(assignment, one));
    notices.booked(assignment);
  }

  static void refusePast(Instant startsAt, Instant now) {
    refuseBefore(Require.given("startsAt", startsAt), now.minus(GRACE));
  }

  private static void refuseBefore(Instant startsAt, Instant earliest) {
    if (startsAt.isBefore(earliest)) {
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
