package org.beckon.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.beckon.platform.Roles;

/** Reads the calendar of the team, or of one of them (S1-53 to S1-55, S1-97 to S1-99). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class CalendarQuery {

  /** Longer than that, the team's visits are figures only. */
  private static final int MOST_DAYS_IN_FULL = 8;

  @Inject CardReader cards;
  @Inject LaneReader lanes;
  @Inject BookingReader bookings;
  @Inject Clock clock;

  /**
   * From the first day to the last, both included, in the organization's zone. Whoever may ask this
   * may also plan.
   *
   * @param technicianId whose visits and days; null for the team's. People are always all of them:
   *     they are compared.
   */
  public CalendarSheet sheet(LocalDate first, LocalDate last, Long technicianId) {
    var zone = clock.getZone();
    var from = first.atStartOfDay(zone).toInstant();
    var until = last.plusDays(1).atStartOfDay(zone).toInstant();
    var inFull = ChronoUnit.DAYS.between(first, last) < MOST_DAYS_IN_FULL;
    var team = TeamTime.of(lanes.lanes(from, until, List.of()), bookings.bookings(from, until));
    var shown = technicianId == null ? team : team.only(technicianId);
    return new CalendarSheet(
        zone.getId(),
        from,
        until,
        true,
        shown.days(first, last, zone),
        team.workloads(
            from, until, clock.instant(), id -> inFull || Objects.equals(id, technicianId)),
        visits(technicianId, from, until, inFull));
  }

  private List<BoardCard> visits(Long technicianId, Instant from, Instant until, boolean inFull) {
    if (technicianId != null) {
      return cards.visitsWith(technicianId, from, until);
    }
    return inFull ? cards.visits(from, until, true) : List.of();
  }
}
