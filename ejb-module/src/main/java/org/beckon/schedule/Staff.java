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

  List<Absence> absencesOf(Worker worker, TimeWindow time) {
    return absences.getOrDefault(worker.id(), List.of()).stream()
        .filter(away -> away.startsAt().isBefore(time.endsAt()))
        .filter(away -> time.startsAt().isBefore(away.endsAt()))
        .toList();
  }

  /** The part of an absence that matters here: it may last for months. */
  static TimeWindow time(Absence absence, TimeWindow within) {
    return TimeWindow.of(
        absence.startsAt().isBefore(within.startsAt()) ? within.startsAt() : absence.startsAt(),
        absence.endsAt().isAfter(within.endsAt()) ? within.endsAt() : absence.endsAt());
  }
}
