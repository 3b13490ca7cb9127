package org.beckon.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.JobFollowing;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.gateway.ChannelKind;
import org.beckon.notification.Reachability;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.technician.Technicians;

/**
 * Reservations: a place is kept for one chosen person, who is asked as in a search of one (S0-23 to
 * S0-25). Meanwhile no search gives it away.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class Reserving {

  private static final Duration USUAL = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofDays(7);

  @Inject Searches searches;
  @Inject Reservations reservations;
  @Inject Appointments appointments;
  @Inject Technicians technicians;
  @Inject Reachability reachability;
  @Inject Eligibility eligibility;
  @Inject Seating seating;
  @Inject Advancing advancing;
  @Inject Ending ending;
  @Inject Accepting accepting;
  @Inject JobFollowing following;
  @Inject SearchStory story;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Returns the reservation's id. Refused when they could not come, or cannot be reached. */
  public long reserve(ReservePlace command) {
    var visit = appointments.getForUpdate(command.appointmentId());
    var now = clock.instant();
    Starting.refuseOver("appointmentId", visit.time().startsAt(), now);
    var holdFor = Objects.requireNonNullElse(command.holdFor(), USUAL);
    Require.between("holdFor", 1, (int) LONGEST.toMinutes(), (int) holdFor.toMinutes());
    var place = free(command.appointmentId());
    var stack = new Stack(List.of(place), now);
    searches.add(stack);
    var plan = plan(command, visit.job().site().zone());
    var until = now.plus(holdFor);
    var search = new Search(stack, plan, true, now, until, caller.name(), now);
    searches.add(search);
    searches.add(new Candidate(search, command.technicianId(), 1, 1, now));
    var reservation =
        new Reservation(search, place, command.technicianId(), until, command.autoBook());
    searches.add(reservation);
    searches.flush();
    refuseImpossible(command, seating.of(search), now);
    tell("reservation.made", reservation, command.technicianId(), now);
    advancing.advance(search, now);
    searches.flush();
    following.follow(visit.job(), now);
    return reservation.id();
  }

  /** Somebody said yes; now it is settled. Refused if they can no longer come. */
  public void book(long reservationId) {
    var reservation = locked(reservationId);
    var now = clock.instant();
    if (reservation.status() != ReservationStatus.RESERVED_ACCEPTED) {
      throw new Conflict("reservation.not-accepted", "They have not said yes.");
    }
    var search = reservation.search();
    var lineUp = searches.lineUp(search);
    var candidate = lineUp.candidates().get(0);
    var seats = seating.of(search);
    var result = seating.seat(seats, reservation.technicianId(), now);
    if (result.place() == null) {
      throw new Conflict(
          "reservation.not-possible",
          Objects.requireNonNullElse(result.objection(), "The place is no longer there."));
    }
    reservation.booked();
    accepting.give(
        new Answered(
            search,
            lineUp,
            candidate,
            AnswerOffer.byLink(null, Choice.ACCEPT, candidate.legs().get(0).channel(), null),
            technicians.get(reservation.technicianId()).name()),
        result.place(),
        now);
  }

  /** The place is free again. */
  public void cancel(long reservationId, String reason) {
    var reservation = locked(reservationId);
    var now = clock.instant();
    var why = Require.optionalText("reason", reason, 200).orElse("Canceled by " + caller.name());
    var search = reservation.search();
    reservation.freed();
    var lineUp = searches.lineUp(search);
    lineUp.candidates().get(0).legs().stream()
        .filter(leg -> leg.state() == LegState.ACCEPTED)
        .forEach(leg -> leg.become(LegState.DECLINED, why, now));
    if (!search.isStopped()) {
      ending.stop(search, lineUp, seating.of(search), DispatchOutcome.WITHDRAWN, why, now);
    }
    searches.wake(search, now);
    tell("reservation.canceled", reservation, reservation.technicianId(), now);
  }

  private Reservation locked(long reservationId) {
    searches.getForUpdate(reservations.get(reservationId).search().id());
    return reservations.getForUpdate(reservationId);
  }

  private StackPlace free(long appointmentId) {
    var keeping =
        reservations.keeping(List.of(appointmentId)).stream().map(Reservation::place).toList();
    return appointments
        .get(appointmentId)
        .places()
        .filter(place -> place.status() == AssignmentStatus.OPEN)
        .map(place -> new StackPlace(appointmentId, place.place()))
        .filter(place -> !keeping.contains(place))
        .findFirst()
        .orElseThrow(
            () ->
                new Conflict(
                    "reservation.nothing-open", "appointmentId", "There is no open place."));
  }

  private void refuseImpossible(ReservePlace command, Seats seats, Instant now) {
    var somebody = reachability.of(List.of(command.technicianId())).get(command.technicianId());
    if (somebody == null) {
      technicians.get(command.technicianId());
    }
    eligibility
        .objectionTo(somebody, seats, now)
        .ifPresent(
            why -> {
              throw new Conflict("reservation.not-possible", "technicianId", why);
            });
    if (command.channels().stream().noneMatch(way -> somebody.objection(way).isEmpty())) {
      throw new Conflict(
          "reservation.not-reachable",
          "technicianId",
          "There is no way to ask %s.".formatted(somebody.name()));
    }
  }

  private static SearchPlan plan(ReservePlace command, java.time.ZoneId zone) {
    return SearchPlan.usual(
        CallingHours.always(zone),
        List.of(command.technicianId()),
        command.channels().toArray(ChannelKind[]::new));
  }

  private void tell(String kind, Reservation reservation, long technicianId, Instant now) {
    story.tell(
        story
            .of(kind, reservation.search(), seating.about(reservation.search()))
            .technician(technicianId),
        now);
  }
}
