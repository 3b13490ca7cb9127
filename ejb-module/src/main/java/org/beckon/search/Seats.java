package org.beckon.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.appointment.Assignment;
import org.beckon.technician.Technician;

/**
 * The places of a stack at one moment.
 *
 * @param open that anybody may get, in the order of the stack
 * @param kept open, but for one person only
 * @param filled that somebody has, or had when it was done
 */
record Seats(List<Assignment> open, List<Assignment> kept, List<Assignment> filled) {

  /** Everything it was for is canceled. */
  boolean areGone() {
    return open.isEmpty() && kept.isEmpty() && filled.isEmpty();
  }

  boolean areFilled() {
    return open.isEmpty() && kept.isEmpty() && !filled.isEmpty();
  }

  /** Of visits that have not begun. */
  List<Assignment> openAt(Instant now) {
    return open.stream()
        .filter(place -> place.appointment().time().startsAt().isAfter(now))
        .toList();
  }

  /** Nobody is given two places of one stack (S0-86). */
  boolean include(long technicianId) {
    return filled.stream()
        .flatMap(place -> place.technician().stream())
        .map(Technician::id)
        .anyMatch(id -> id == technicianId);
  }

  /** When the last visit begins that still needs people. */
  Optional<Instant> lastStart() {
    return Stream.concat(open.stream(), kept.stream())
        .map(place -> place.appointment().time().startsAt())
        .max(Comparator.naturalOrder());
  }

  /** The first place there is, for what is said of all of them. */
  Assignment any() {
    return Stream.of(open, kept, filled).flatMap(List::stream).findFirst().orElseThrow();
  }
}
