package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beckon.appointment.TimeWindow;
import org.beckon.platform.Roles;
import org.beckon.schedule.Alternatives;
import org.beckon.schedule.ConflictKind;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.TechnicianOption;

/**
 * Reads who might be dispatched, and what there is to know of them, in a number of statements that
 * does not depend on how many they are. Changes nothing.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class CrewQuery {

  @Inject Alternatives alternatives;
  @Inject CrewReader reader;
  @Inject Clock clock;

  /**
   * Those with the Field role who are active (S1-112, S1-113), best first. Whoever is at capacity
   * is among them, with the reason why they are not offered (S1-114).
   *
   * @param slot the visit as it would be; its technician does not matter
   */
  public List<CrewMember> crew(PlaceJob slot) {
    var zone = clock.getZone();
    var date = LocalDate.ofInstant(slot.startsAt(), zone);
    var day = day(date, zone);
    var pieces =
        List.of(reader.shifts(day), reader.absences(day), reader.visits(day, slot.appointmentId()));
    var open = reader.openWork();
    var lastSeen = reader.lastSeen(startOfToday(zone));
    var certificates = reader.certificates(date);
    var gone = reader.withoutAccess();
    return alternatives.technicians(slot).stream()
        .filter(option -> !gone.contains(option.technicianId()))
        .map(
            option -> {
              var id = option.technicianId();
              var theirDay = pieces.stream().flatMap(kind -> of(kind, id)).toList();
              return new CrewMember(
                  option,
                  lastSeen.getOrDefault(id, atHome(option)),
                  theirDay,
                  open.getOrDefault(id, 0),
                  certificates.getOrDefault(id, List.of()),
                  CrewMember.availability(option, theirDay),
                  notOffered(option));
            })
        .toList();
  }

  private static Stream<DayPiece> of(Map<Long, List<DayPiece>> pieces, long id) {
    return pieces.getOrDefault(id, List.of()).stream();
  }

  private static Whereabouts atHome(TechnicianOption option) {
    return new Whereabouts(
        option.kilometers() == null ? Whereabouts.LastSeen.UNKNOWN : Whereabouts.LastSeen.HOME,
        null,
        null,
        null);
  }

  private static String notOffered(TechnicianOption option) {
    return option.conflicts().stream()
        .filter(conflict -> conflict.kind() == ConflictKind.OVER_CAPACITY || conflict.refuses())
        .map(PlanConflict::message)
        .findFirst()
        .orElse(null);
  }

  private Instant startOfToday(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
  }

  private static TimeWindow day(LocalDate date, ZoneId zone) {
    return TimeWindow.of(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
