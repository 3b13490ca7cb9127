package org.beckon.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.beckon.platform.Roles;
import org.beckon.schedule.RuleBook;
import org.beckon.settings.Settings;

/** Reads the schedule: technicians as rows, their visits, hours and absences. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class ScheduleQuery {

  @Inject CardReader cards;
  @Inject LaneReader lanes;
  @Inject Settings settings;
  @Inject Clock clock;

  /** From the first day to the last, both included, in the organization's zone. */
  public ScheduleSheet sheet(LocalDate first, LocalDate last) {
    var from = first.atStartOfDay(clock.getZone()).toInstant();
    var until = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    var visits = cards.visits(from, until, true);
    var rules = RuleBook.of(settings);
    return new ScheduleSheet(
        clock.getZone().getId(),
        from,
        until,
        lanes.lanes(from, until, visits),
        visits,
        cards.backlog(),
        rules.lines(),
        rules.speed());
  }
}
