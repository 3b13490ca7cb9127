package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.TimeWindow;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.job.Job;
import org.beckon.platform.Require;
import org.beckon.technician.Technician;
import org.beckon.technician.Technicians;

/** Asks whether a visit fits into the days of those concerned. The same for every way in. */
@ApplicationScoped
public class ConflictCheck {

  @Inject Appointments appointments;
  @Inject Technicians technicians;
  @Inject History history;

  /**
   * Throws {@link ConflictsFound} unless it fits or is overridden; an override is written down with
   * its reason (S1-62).
   *
   * @param appointment the visit that moves, or null for a new one
   * @param team who shall go; empty for whoever has it
   */
  void refuse(
      PlaceJob command,
      Job job,
      Appointment appointment,
      List<Technician> team,
      TimeWindow time,
      Instant now) {
    var found =
        concerned(appointment, team)
            .flatMap(person -> conflicts(job, time, person, appointment).stream())
            .toList();
    if (found.isEmpty()) {
      return;
    }
    if (command.override() == null) {
      throw new ConflictsFound(found);
    }
    history.add(
        Happening.of("schedule.override")
            .job(job.id())
            .appointment(command.appointmentId())
            .change(null, String.join(" ", found.stream().map(PlanConflict::message).toList()))
            .because(Require.text("reason", command.override().reason(), 200)),
        now);
  }

  /** Every reason why this person does not fit; empty when they do. */
  List<PlanConflict> conflicts(
      Job job, TimeWindow time, Technician technician, Appointment except) {
    return ConflictRules.conflicts(
        job,
        time,
        Worker.of(technician),
        appointments.heldBy(technician.id(), time, except == null ? null : except.id()).stream()
            .map(Taken::by)
            .toList(),
        technicians.absencesOf(technician.id(), time.startsAt(), time.endsAt()));
  }

  private static Stream<Technician> concerned(Appointment appointment, List<Technician> team) {
    return appointment == null || !team.isEmpty()
        ? team.stream()
        : appointment.places().map(Assignment::technician).flatMap(java.util.Optional::stream);
  }
}
