package org.beckon.appointment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.platform.Conflict;
import org.beckon.technician.Technician;

/** The places of a visit with those who hold them now; whoever left is not among them. */
record Places(List<Assignment> present) {

  static Places present(List<Assignment> all) {
    return new Places(all.stream().filter(place -> !place.status().hasLeft()).toList());
  }

  Stream<Assignment> stream() {
    return present.stream();
  }

  /** What is still to be done by nobody. */
  Stream<Assignment> open() {
    return stream().filter(place -> place.status() == AssignmentStatus.OPEN);
  }

  Optional<Assignment> of(Technician technician) {
    return stream()
        .filter(place -> place.technician().filter(technician::equals).isPresent())
        .findFirst();
  }

  /** One for somebody who is new; a single place may change hands as long as nobody was told. */
  Assignment free() {
    var free =
        open()
            .findFirst()
            .or(() -> stream().filter(place -> present.size() == 1).findFirst())
            .orElseThrow(
                () -> new Conflict("appointment.full", "Every place of this visit is taken."));
    if (free.status() == AssignmentStatus.PLANNED || free.status() == AssignmentStatus.OPEN) {
      return free;
    }
    throw new Conflict(
        "appointment.sent",
        "This visit has been sent to %s. Recall it before somebody else takes it."
            .formatted(free.technician().map(Technician::name).orElse("somebody")));
  }

  AppointmentStatus rollUp() {
    return AppointmentRollUp.of(stream().map(Assignment::status).toList());
  }
}
