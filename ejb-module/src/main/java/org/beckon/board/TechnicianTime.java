package org.beckon.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.board.TechnicianLane.Span;

/**
 * What one technician's time is made of.
 *
 * @param working shifts without absences
 * @param booked one span a visit
 */
record TechnicianTime(TechnicianLane lane, List<Span> working, List<Span> booked) {

  /** Less than this is a pause, not an open slot. */
  private static final Duration LEAST_OPEN = Duration.ofMinutes(30);

  /** Visits are put on quarters of an hour. */
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /**
   * @param held the visits of this technician
   */
  static TechnicianTime of(TechnicianLane lane, List<Booking> held) {
    return new TechnicianTime(
        lane,
        Stretches.without(lane.shifts(), lane.absences()),
        held.stream().map(visit -> new Span(visit.startsAt(), visit.endsAt(), null)).toList());
  }

  long workingMinutes(Instant from, Instant until) {
    return Stretches.minutes(Stretches.within(working, from, until));
  }

  long bookedMinutes(Instant from, Instant until) {
    return Stretches.minutes(Stretches.within(booked, from, until));
  }

  /** S1-98: what is over cannot be filled, so a slot begins at the next quarter of an hour. */
  List<Span> openSlots(Instant from, Instant until, Instant now) {
    var quarter = nextQuarter(now);
    var start = quarter.isAfter(from) ? quarter : from;
    return start.isBefore(until)
        ? Stretches.within(Stretches.without(working, booked), start, until).stream()
            .filter(slot -> Stretches.length(slot).compareTo(LEAST_OPEN) >= 0)
            .toList()
        : List.of();
  }

  private static Instant nextQuarter(Instant now) {
    var seconds = QUARTER.toSeconds();
    return Instant.ofEpochSecond((now.getEpochSecond() + seconds - 1) / seconds * seconds);
  }

  /**
   * @param inFull whether hours, absences and open slots are told one by one
   */
  Workload workload(Instant from, Instant until, Instant now, boolean inFull) {
    var possible = workingMinutes(from, until);
    var taken = bookedMinutes(from, until);
    return new Workload(
        lane.technicianId(),
        lane.name(),
        lane.skills(),
        booked.size(),
        taken,
        possible,
        percent(taken, possible),
        inFull ? Stretches.within(lane.shifts(), from, until) : List.of(),
        inFull ? Stretches.within(lane.absences(), from, until) : List.of(),
        inFull ? openSlots(from, until, now) : List.of());
  }

  /** Null when there is nothing to fill. */
  static Integer percent(long taken, long possible) {
    return possible == 0 ? null : Math.toIntExact(Math.round(100.0 * taken / possible));
  }
}
