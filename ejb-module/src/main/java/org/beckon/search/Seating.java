package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.AppointmentStatus;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;
import org.beckon.schedule.Placing;

/** Counts and gives away the places of a stack. The caller holds the locks. */
@ApplicationScoped
class Seating {

  @Inject StackPlaces stackPlaces;
  @Inject Reservations reservations;
  @Inject Appointments appointments;
  @Inject Placing placing;
  @Inject Caller caller;

  /** As this search sees them: what is kept for its own candidate is open to it. */
  Seats of(Search search) {
    return of(List.of(search)).get(search);
  }

  /** The same of many, in a constant number of statements. */
  Map<Search, Seats> of(List<Search> all) {
    var places = stackPlaces.of(all);
    var visits =
        places.values().stream()
            .flatMap(List::stream)
            .map(StackPlace::appointmentId)
            .distinct()
            .toList();
    appointments.load(visits);
    var keeping = reservations.keeping(visits);
    return all.stream()
        .collect(Collectors.toMap(search -> search, one -> of(one, places, keeping)));
  }

  private Seats of(Search search, Map<Long, List<StackPlace>> places, List<Reservation> keeping) {
    var open = new ArrayList<Assignment>();
    var kept = new ArrayList<Assignment>();
    var filled = new ArrayList<Assignment>();
    for (var place : places.getOrDefault(search.stack().id(), List.of())) {
      var present = present(place);
      if (present.isEmpty()) {
        continue;
      }
      if (present.get().status() != AssignmentStatus.OPEN) {
        filled.add(present.get());
      } else if (keeping.stream()
          .anyMatch(one -> one.place().equals(place) && one.search() != search)) {
        kept.add(present.get());
      } else {
        open.add(present.get());
      }
    }
    return new Seats(open, kept, filled);
  }

  /** How many people are wanted in all. */
  int size(Search search) {
    var seats = of(search);
    return seats.open().size() + seats.kept().size() + seats.filled().size();
  }

  /** More places are added to the last visit; fewer leave open ones of the end to others. */
  void resize(Search search, int wanted, Instant now) {
    var seats = of(search);
    var size = size(search);
    Require.between("places", seats.filled().size() + seats.kept().size(), 500, wanted);
    if (wanted > size) {
      grow(search, wanted - size, now);
    }
    for (int i = seats.open().size() - 1; i >= 0 && size > wanted; i--, size--) {
      var place = seats.open().get(i);
      search.stack().remove(new StackPlace(place.appointment().id(), place.place()));
    }
  }

  private void grow(Search search, int more, Instant now) {
    var places = search.stack().places();
    var visit = appointments.get(places.get(places.size() - 1).appointmentId());
    var open = (int) visit.places().filter(p -> p.status() == AssignmentStatus.OPEN).count();
    var added = visit.makeRoomFor(open + more, now);
    added.forEach(appointments::add);
    search
        .stack()
        .add(added.stream().map(place -> new StackPlace(visit.id(), place.place())).toList());
  }

  /** Any of its places, canceled or not, to say what it is about. */
  Assignment about(Search search) {
    var first = search.stack().places().get(0);
    var appointment = appointments.get(first.appointmentId());
    return appointment.assignments().stream()
        .filter(one -> one.place() == first.place())
        .reduce((old, later) -> later)
        .orElseThrow();
  }

  /** Empty when it was canceled with its visit. */
  private Optional<Assignment> present(StackPlace place) {
    var appointment = appointments.get(place.appointmentId());
    return appointment.status() == AppointmentStatus.CANCELED
        ? Optional.empty()
        : appointment.places().filter(one -> one.place() == place.place()).findFirst();
  }

  /** What came of somebody's wish for a place: the place, or why there is none. */
  record Result(Assignment place, String objection) {}

  /** The first open place that they can have as things are now. */
  Result seat(Seats seats, long technicianId, Instant now) {
    String objection = null;
    for (var open : seats.openAt(now)) {
      try {
        return new Result(placing.fill(open, technicianId, now), null);
      } catch (BusinessException refused) {
        objection = objection == null ? refused.getMessage() : objection;
      }
    }
    return new Result(null, objection);
  }

  /** Somebody gives a place back; who is on the way already does not do that alone. */
  void free(Assignment place, Instant now) {
    Appointment appointment = place.appointment();
    switch (place.status()) {
      case PLANNED -> appointment.free(place, caller.name(), now);
      case SENT, ACKNOWLEDGED ->
          appointments.add(
              appointment.vacate(place, AssignmentStatus.DECLINED, caller.name(), now));
      default ->
          throw new Conflict(
              "search.too-late-to-withdraw", "The work has begun. Please call the office.");
    }
  }

  Assignment get(Seats seats, long assignmentId) {
    return seats.filled().stream()
        .filter(place -> place.id() == assignmentId)
        .findFirst()
        .orElse(null);
  }
}
