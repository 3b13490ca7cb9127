package org.beckon.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/**
 * When people may be contacted, weekday by weekday (S0-88). A day that is not in it is no day for
 * it; an empty one means always.
 *
 * @param zone whose wall clock counts
 */
public record CallingHours(ZoneId zone, Map<DayOfWeek, CallingHours.Day> days) {

  private static final int TWO_WEEKS = 14;

  /** Half-open; an end of 00:00 is midnight. */
  public record Day(LocalTime from, LocalTime until) {
    public Day {
      Require.given("from", from);
      Require.given("until", until);
      if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
        throw new Invalid("until", "must be after the beginning");
      }
    }
  }

  public CallingHours {
    Require.given("zone", zone);
    days = Map.copyOf(days);
  }

  /** At any time. */
  public static CallingHours always(ZoneId zone) {
    return new CallingHours(zone, Map.of());
  }

  boolean contains(Instant now) {
    return days.isEmpty()
        || opening(now.atZone(zone).toLocalDate())
            .filter(open -> !now.isBefore(open.from()) && now.isBefore(open.until()))
            .isPresent();
  }

  /** When it opens next; the same moment while it is open. */
  Instant nextOpen(Instant now) {
    if (contains(now)) {
      return now;
    }
    var today = now.atZone(zone).toLocalDate();
    return today
        .datesUntil(today.plusDays(TWO_WEEKS))
        .flatMap(day -> opening(day).stream())
        .map(Opening::from)
        .filter(from -> from.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  private record Opening(Instant from, Instant until) {}

  /** Empty on days without, and when the clock is put forward over all of it. */
  private Optional<Opening> opening(LocalDate date) {
    var day = days.get(date.getDayOfWeek());
    if (day == null) {
      return Optional.empty();
    }
    var last = day.until().equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    return Optional.of(
            new Opening(
                date.atTime(day.from()).atZone(zone).toInstant(),
                last.atTime(day.until()).atZone(zone).toInstant()))
        .filter(open -> open.from().isBefore(open.until()));
  }
}
