package org.beckon.lock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.beckon.appointment.Appointments;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.live.JobChanged;
import org.beckon.platform.Caller;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.technician.Technicians;

/**
 * Pins what was promised, and lets go of it (C11). Any dispatcher may lock; unlocking takes the
 * permission that overriding a conflict takes.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class Locking {

  @Inject Appointments appointments;
  @Inject Technicians technicians;
  @Inject LockedDays days;
  @Inject History history;
  @Inject Event<JobChanged> changed;
  @Inject Event<DayLocked> dayLocked;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Nothing happens when it is so already. */
  public void lock(LockVisit command) {
    var what = Require.given("what", command.what());
    var appointment = appointments.getForUpdate(command.appointmentId(), command.seenVersion());
    if (appointment.isLocked(what) == command.locked()) {
      return;
    }
    refuseUnlock(command.locked());
    var now = clock.instant();
    appointment.lock(what, command.locked(), caller.name(), now);
    history.add(
        Happening.of(command.locked() ? "appointment.locked" : "appointment.unlocked")
            .job(appointment.job().id())
            .appointment(appointment.id())
            .change(null, what)
            .because(Require.optionalText("reason", command.reason(), 200).orElse(null)),
        now);
    changed.fire(new JobChanged(appointment.job().id()));
  }

  /**
   * Nothing comes into that day or leaves it while it is locked. By the technician's calendar.
   * Nothing happens when it is so already.
   */
  public void lockDay(long technicianId, LocalDate day, boolean locked) {
    Require.given("day", day);
    var technician = technicians.getForUpdate(technicianId);
    var present = days.find(technicianId, day);
    if (present.isPresent() == locked) {
      return;
    }
    refuseUnlock(locked);
    var now = clock.instant();
    present.ifPresentOrElse(
        days::remove, () -> days.add(new LockedDay(technician, day, caller.name(), now)));
    history.add(
        Happening.of(locked ? "technician.day-locked" : "technician.day-unlocked")
            .technician(technicianId)
            .change(null, day),
        now);
    dayLocked.fire(new DayLocked(technicianId));
  }

  private void refuseUnlock(boolean locked) {
    var may = Stream.of(Roles.ADMIN, Roles.SUPERVISOR, Roles.OVERRIDE, Roles.ERP);
    if (!locked && may.noneMatch(caller::is)) {
      throw new Forbidden(
          "lock.no-permission", "You may lock, but not unlock. Ask a supervisor to unlock it.");
    }
  }
}
