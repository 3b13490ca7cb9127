package org.beckon.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.Job;
import org.beckon.technician.Skill;

/** A placement somebody would like, held against one technician after the other. */
record Wanted(PlaceJob command, Job job, TimeWindow time) {

  /**
   * Longer visits are looked at only so far: what comes later, the server says when it is tried.
   */
  private static final Duration FAR = Duration.ofDays(25);

  static Wanted of(PlaceJob command, Job job) {
    var minutes = command.durationMinutes();
    return new Wanted(
        command,
        job,
        TimeWindow.of(command.startsAt(), minutes == null ? job.estimatedMinutes() : minutes));
  }

  /** Wide enough to hold the day of everybody concerned, wherever they are. */
  TimeWindow around() {
    var farthest = time.startsAt().plus(FAR);
    var until = time.endsAt().isBefore(farthest) ? time.endsAt() : farthest;
    return TimeWindow.of(time.startsAt().minus(Duration.ofDays(1)), until.plus(Duration.ofDays(1)));
  }

  TechnicianOption option(Worker worker, Staff staff) {
    var around = around();
    var hours = WorkingHours.of(worker, around.startsAt(), around.endsAt());
    return new TechnicianOption(
        worker.id(),
        worker.name(),
        String.join(", ", worker.skills().stream().map(Skill::name).toList()),
        kilometers(worker),
        hours.load(staff.takenBy(worker).stream().map(Taken::time).toList(), worker, time),
        objections(worker, staff, hours));
  }

  private List<String> objections(Worker worker, Staff staff, WorkingHours hours) {
    var taken = staff.takenBy(worker);
    var conflicts =
        ConflictRules.conflicts(
                job, time, worker, apartFromThis(taken), staff.absencesOf(worker, time))
            .stream()
            .map(PlanConflict::message);
    var outside = hours.hold(time) ? Stream.<String>empty() : Stream.of("Outside working hours.");
    var already =
        taken.stream().anyMatch(this::isThis)
            ? Stream.of(worker.name() + " has it already.")
            : Stream.<String>empty();
    return Stream.of(conflicts, outside, already).flatMap(s -> s).toList();
  }

  /** When else this technician could do it. */
  List<Instant> starts(Worker worker, Staff staff, TimeWindow within, int most) {
    var busy =
        Stream.concat(
                apartFromThis(staff.takenBy(worker)).stream().map(Taken::time),
                staff.absencesOf(worker, within).stream().map(a -> Staff.time(a, within)))
            .toList();
    return WorkingHours.of(worker, within.startsAt(), within.endsAt())
        .freeStarts(busy, within.startsAt(), time.duration(), most)
        .stream()
        .filter(start -> !start.plus(time.duration()).isAfter(within.endsAt()))
        .filter(start -> isAble(worker, start))
        .toList();
  }

  private boolean isAble(Worker worker, Instant start) {
    var day = start.atZone(job.site().zone()).toLocalDate();
    return ConflictRules.missingSkills(job, worker, day).findAny().isEmpty();
  }

  private Double kilometers(Worker worker) {
    return worker.home() == null
        ? null
        : job.site().place().map(worker.home()::kilometersTo).orElse(null);
  }

  private List<Taken> apartFromThis(List<Taken> taken) {
    return taken.stream().filter(held -> !isThis(held)).toList();
  }

  private boolean isThis(Taken held) {
    return command.appointmentId() != null && held.appointmentId() == command.appointmentId();
  }
}
