package org.beckon.integration;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beckon.platform.Invalid;
import org.beckon.technician.WorkShift;

/** Working hours in one cell: {@code MON-FRI 08:00-17:00; SAT 09:00-12:00}. */
final class ShiftCell {

  private static final Pattern SHIFT =
      Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))?\\s+([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

  private ShiftCell() {}

  static List<WorkShift> shifts(String column, String cell) {
    if (cell == null) {
      return List.of();
    }
    var shifts = new ArrayList<WorkShift>();
    FieldNames.of(Map.of("day", column, "starts", column, "ends", column))
        .during(
            () ->
                Stream.of(cell.split(";"))
                    .map(text -> text.strip().toUpperCase(Locale.ROOT))
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> shifts.addAll(hours(column, text))));
    return shifts;
  }

  private static List<WorkShift> hours(String column, String text) {
    var match = SHIFT.matcher(text);
    if (!match.matches()) {
      throw notLikeThat(column, text);
    }
    try {
      return hours(column, match);
    } catch (DateTimeParseException wrong) {
      throw notLikeThat(column, text);
    }
  }

  private static List<WorkShift> hours(String column, Matcher match) {
    var first = day(column, match.group(1));
    var last = match.group(2) == null ? first : day(column, match.group(2));
    var starts = LocalTime.parse(match.group(3));
    var ends =
        match.group(4).equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(match.group(4));
    var shifts = new ArrayList<WorkShift>();
    for (var day = first; ; day = day.plus(1)) {
      shifts.add(WorkShift.of(day, starts, ends));
      if (day == last) {
        return shifts;
      }
    }
  }

  private static DayOfWeek day(String column, String letters) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().startsWith(letters))
        .findFirst()
        .orElseThrow(() -> notLikeThat(column, letters));
  }

  private static Invalid notLikeThat(String column, String text) {
    return new Invalid(
        column, "must look like MON-FRI 08:00-17:00; SAT 09:00-12:00, not \"" + text + "\"");
  }
}
