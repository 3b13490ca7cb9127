package org.beckon.schedule;

import java.util.List;
import java.util.Map;
import org.beckon.appointment.TimeWindow;
import org.beckon.technician.Absence;

/** Technicians with what fills their time, as far as it was asked for. */
record Staff(
    List<Worker> workers, Map<Long, List<Taken>> taken, Map<Long, List<Absence>> absences) {

  List<Taken> takenBy(Worker worker) {
    return taken.getOrDefault(worker.id(), List.of());
  }

  List<Absence> absencesOf(Worker worker) {
    return absences.getOrDefault(worker.id(), List.of());
  }

  /** The visit held against one of them. */
  Fit fit(Visit visit, Worker worker, RuleBook rules) {
    var others = takenBy(worker).stream().filter(held -> !visit.is(held)).toList();
    return new Fit(visit, worker, others, absencesOf(worker), rules);
  }

  /** Of one of them, what touches that time and a day around it: as if only that had been read. */
  Staff around(Worker worker, TimeWindow time) {
    var from = time.startsAt().minus(StaffReader.AROUND);
    var until = time.endsAt().plus(StaffReader.AROUND);
    return new Staff(
        List.of(worker),
        Map.of(
            worker.id(),
            takenBy(worker).stream()
                .filter(held -> held.time().startsAt().isBefore(until))
                .filter(held -> held.time().endsAt().isAfter(from))
                .toList()),
        Map.of(
            worker.id(),
            absencesOf(worker).stream()
                .filter(away -> away.startsAt().isBefore(until) && away.endsAt().isAfter(from))
                .toList()));
  }

  /** The part of an absence that matters here: it may last for months. */
  static TimeWindow time(Absence absence, TimeWindow within) {
    return TimeWindow.of(
        absence.startsAt().isBefore(within.startsAt()) ? within.startsAt() : absence.startsAt(),
        absence.endsAt().isAfter(within.endsAt()) ? within.endsAt() : absence.endsAt());
  }
}
