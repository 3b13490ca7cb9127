package org.beckon.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Roles;
import org.beckon.security.CallerAccount;
import org.beckon.technician.Technicians;

/** Reads what a technician was sent: their own jobs, nobody else's (S2-36, S3-59). */
@Stateless
@RolesAllowed(Roles.TECHNICIAN)
public class MyJobsQuery {

  private static final Duration AHEAD = Duration.ofDays(14);

  @Inject CardReader cards;
  @Inject MyJobReader details;
  @Inject LaneReader lanes;
  @Inject CallerAccount account;
  @Inject Technicians technicians;
  @Inject Clock clock;

  /** From the start of today in the technician's zone, two weeks ahead, by time (S2-46). */
  public List<MyJob> jobs() {
    var technician = technicians.get(me());
    var zone = technician.zone();
    var today = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return details.details(
        cards.visitsOf(technician.id(), today, today.plus(AHEAD)), technician.id());
  }

  /**
   * The caller's own calendar: what they were sent, their hours and absences, and nobody else's.
   * From the first day to the last, both included, in their zone. Nothing on it can be moved.
   */
  public CalendarSheet calendar(LocalDate first, LocalDate last) {
    var technician = technicians.get(me());
    var zone = technician.zone();
    var from = first.atStartOfDay(zone).toInstant();
    var until = last.plusDays(1).atStartOfDay(zone).toInstant();
    var visits = cards.visitsOf(technician.id(), from, until);
    var own = TeamTime.of(lanes.lanes(from, until, List.of()), bookings(visits, technician.id()));
    var mine = own.only(technician.id());
    return new CalendarSheet(
        zone.getId(),
        from,
        until,
        false,
        mine.days(first, last, zone),
        mine.workloads(from, until, clock.instant(), id -> true),
        visits);
  }

  private static List<Booking> bookings(List<BoardCard> visits, long technicianId) {
    return visits.stream()
        .map(
            card -> new Booking(card.appointmentId(), technicianId, card.startsAt(), card.endsAt()))
        .toList();
  }

  /** In which the caller's days begin and end. */
  public ZoneId zone() {
    return technicians.get(me()).zone();
  }

  private long me() {
    return account
        .technicianId()
        .orElseThrow(
            () ->
                new Forbidden(
                    "account.no-technician", "Your account does not belong to a technician."));
  }
}
