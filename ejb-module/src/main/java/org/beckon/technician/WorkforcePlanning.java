package org.beckon.technician;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.live.TechnicianChanged;
import org.beckon.platform.Conflict;
import org.beckon.platform.Roles;

/** Says who works here, what they can do, how they are reached, and when they work. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class WorkforcePlanning {

  @Inject Technicians technicians;
  @Inject History history;
  @Inject Clock clock;
  @Inject Event<TechnicianChanged> changed;

  /** Returns the new technician's id. An employee number that exists already is refused. */
  public long hire(TechnicianDetails details) {
    refuseSecond(details.employeeNumber());
    var technician = new Technician(details);
    technicians.add(technician);
    recordPlanned("technician.created", technician, null, technician.name());
    return technician.id();
  }

  /** The same with everything else that is known already. */
  public long hire(NewTechnician somebody) {
    refuseSecond(somebody.details().employeeNumber());
    var technician = somebody.technician();
    technicians.add(technician);
    recordPlanned("technician.created", technician, null, technician.name());
    return technician.id();
  }

  public void change(long id, int seenVersion, TechnicianDetails details) {
    var technician = technicians.get(id, seenVersion);
    if (!technician.employeeNumber().equals(details.employeeNumber())) {
      refuseSecond(details.employeeNumber());
    }
    var before = technician.name();
    technician.change(details);
    recordPlanned("technician.changed", technician, before, technician.name());
  }

  /**
   * Replaces the phones on record; see {@link Technician#replacePhones}.
   *
   * @param toCall the position of the phone to call, or null
   */
  public void replacePhones(long id, int seenVersion, List<Phone> phones, Integer toCall) {
    var technician = technicians.get(id, seenVersion);
    var before = technician.phones().size() + " phones";
    technician.replacePhones(phones, toCall);
    record("technician.phones", technician, before, phones.size() + " phones");
  }

  public void replaceSkills(long id, int seenVersion, List<Skill> skills) {
    var technician = technicians.get(id, seenVersion);
    var before = names(technician.skills());
    technician.replaceSkills(skills);
    recordPlanned("technician.skills", technician, before, names(skills));
  }

  public void replaceShifts(long id, int seenVersion, List<WorkShift> shifts) {
    var technician = technicians.get(id, seenVersion);
    var before = technician.shifts().size() + " shifts a week";
    technician.replaceShifts(shifts);
    recordPlanned("technician.shifts", technician, before, shifts.size() + " shifts a week");
  }

  /** S0-07: one click turns it, another turns it back. */
  public void notifyByPhone(long id, int seenVersion, boolean wanted) {
    var technician = technicians.get(id, seenVersion);
    var before = technician.notifyByPhone();
    technician.notifyByPhone(wanted);
    record("technician.notify-by-phone", technician, before, wanted);
  }

  /** S0-08: the same for e-mail. */
  public void notifyByEmail(long id, int seenVersion, boolean wanted) {
    var technician = technicians.get(id, seenVersion);
    var before = technician.notifyByEmail();
    technician.notifyByEmail(wanted);
    record("technician.notify-by-email", technician, before, wanted);
  }

  /** S1-48: the same for the alert on their page. */
  public void notifyInApp(long id, int seenVersion, boolean wanted) {
    var technician = technicians.get(id, seenVersion);
    var before = technician.notifyInApp();
    technician.notifyInApp(wanted);
    record("technician.notify-in-app", technician, before, wanted);
  }

  /**
   * Searches pass them over until then, and say why.
   *
   * @param until null when they can be reached again
   */
  public void unavailable(long id, int seenVersion, Instant until) {
    var technician = technicians.get(id, seenVersion);
    var now = clock.instant();
    var before = technician.unavailableUntil(now).orElse(null);
    technician.unavailable(until, now);
    record(
        until == null ? "technician.available" : "technician.unavailable",
        technician,
        before,
        until);
  }

  public void activate(long id, int seenVersion, boolean active) {
    var technician = technicians.get(id, seenVersion);
    if (active) {
      technician.activate();
    } else {
      technician.deactivate();
    }
    recordPlanned("technician.active", technician, !active, active);
  }

  /** Returns the new absence's id. Absences of one person do not overlap. */
  public long addAbsence(long id, Instant startsAt, Instant endsAt, String reason) {
    var technician = technicians.getForUpdate(id);
    var absence = new Absence(technician, startsAt, endsAt, reason);
    if (!technicians.absencesOf(id, startsAt, endsAt).isEmpty()) {
      throw new Conflict(
          "technician.absent-already", "startsAt", technician.name() + " is absent then already.");
    }
    technicians.add(absence);
    recordPlanned("technician.absence-added", technician, null, startsAt + " to " + endsAt);
    return absence.id();
  }

  public void removeAbsence(long absenceId) {
    var absence = technicians.absence(absenceId);
    technicians.remove(absence);
    recordPlanned(
        "technician.absence-removed",
        absence.technician(),
        absence.startsAt() + " to " + absence.endsAt(),
        null);
  }

  /** The same for what open plans show. */
  private void recordPlanned(String kind, Technician technician, Object from, Object to) {
    record(kind, technician, from, to);
    changed.fire(new TechnicianChanged(technician.id()));
  }

  private void record(String kind, Technician technician, Object from, Object to) {
    history.add(Happening.of(kind).technician(technician.id()).change(from, to), clock.instant());
  }

  private void refuseSecond(String employeeNumber) {
    if (employeeNumber != null && technicians.hasEmployee(employeeNumber.strip())) {
      throw new Conflict(
          "technician.number-exists",
          "employeeNumber",
          "There is a technician with number " + employeeNumber.strip() + " already.");
    }
  }

  private static String names(List<Skill> skills) {
    return String.join(", ", skills.stream().map(Skill::name).toList());
  }
}
