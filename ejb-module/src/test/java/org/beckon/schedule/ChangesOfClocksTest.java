package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.beckon.appointment.TimeWindow;
import org.beckon.platform.Place;
import org.beckon.settings.ConflictScope;
import org.beckon.settings.Severity;
import org.beckon.technician.WorkShift;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Planning on the days on which clocks change (C13): an hour less, an hour more, and half an hour
 * of each on Lord Howe Island.
 */
@DisplayName("C13: both days on which clocks change, in three zones")
class ChangesOfClocksTest {

  private static final Place BASE = new Place(42.25, -71.0);
  private static final LocalTime SIX = LocalTime.of(6, 0);

  @ParameterizedTest
  @CsvSource({
    "America/New_York,2026-03-08,300",
    "America/New_York,2026-11-01,420",
    "Europe/Berlin,2026-03-29,300",
    "Europe/Berlin,2026-10-25,420",
    "Australia/Lord_Howe,2026-10-04,330",
    "Australia/Lord_Howe,2026-04-05,390"
  })
  void a_shift_ends_by_the_clock_on_the_wall_however_long_it_is(
      ZoneId zone, LocalDate day, int minutes) {
    var midnight = day.atStartOfDay();

    assertThat(kinds(zone, midnight, minutes)).isEmpty();
    assertThat(kinds(zone, midnight, minutes + 1)).containsExactly(ConflictKind.OUTSIDE_SHIFT);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York,2026-03-08",
    "America/New_York,2026-11-01",
    "Europe/Berlin,2026-03-29",
    "Europe/Berlin,2026-10-25",
    "Australia/Lord_Howe,2026-10-04",
    "Australia/Lord_Howe,2026-04-05"
  })
  void the_last_minute_of_the_day_is_of_that_day_and_the_next_is_not(ZoneId zone, LocalDate day) {
    var evening = time(zone, day.atTime(23, 0), 55);
    var taken = new Taken(1, 1, "WO-1", "Leak", evening, new Place(42.61, -71.0), false);

    assertThat(kinds(visit(zone, time(zone, day.atTime(21, 0), 110)), zone, taken))
        .contains(ConflictKind.TRAVEL_GAP);
    assertThat(kinds(visit(zone, time(zone, day.plusDays(1).atTime(0, 5), 60)), zone, taken))
        .doesNotContain(ConflictKind.TRAVEL_GAP);
  }

  private static List<ConflictKind> kinds(ZoneId zone, LocalDateTime start, int minutes) {
    return kinds(visit(zone, time(zone, start, minutes)), zone);
  }

  private static List<ConflictKind> kinds(Visit visit, ZoneId zone, Taken... taken) {
    var severities = new EnumMap<ConflictKind, Severity>(ConflictKind.class);
    for (var kind : ConflictKind.values()) {
      severities.put(kind, Severity.SOFT);
    }
    var day = visit.time().startsAt().atZone(zone).getDayOfWeek();
    var shifts = List.of(WorkShift.of(day, LocalTime.MIDNIGHT, SIX));
    var worker = new Worker(1, "Ada", true, zone, null, 8, List.of(), shifts);
    var rules = new RuleBook(severities, ConflictScope.SAME_DAY, 40);
    return ConflictRules.conflicts(new Fit(visit, worker, List.of(taken), List.of(), rules))
        .stream()
        .map(PlanConflict::kind)
        .toList();
  }

  private static Visit visit(ZoneId zone, TimeWindow time) {
    return new Visit(9L, time, null, zone, BASE, List.of());
  }

  private static TimeWindow time(ZoneId zone, LocalDateTime start, int minutes) {
    var from = start.atZone(zone).toInstant();
    return TimeWindow.of(from, from.plus(Duration.ofMinutes(minutes)));
  }
}
