package org.beckon.board.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import org.beckon.board.BoardCard;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.TechnicianOption;

/** How times, people and conflicts read in the dialogs. */
final class Wording {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Wording() {}

  /** Such as "Wed 19 Nov, 13:00". */
  static String time(Instant time, ZoneId zone) {
    return DAY_AND_TIME.format(time.atZone(zone));
  }

  /** Such as "Wed 19 Nov, 13:00–14:30". */
  static String slot(Instant startsAt, int minutes, ZoneId zone) {
    return time(startsAt, zone)
        + "–"
        + TIME.format(startsAt.plusSeconds(60L * minutes).atZone(zone));
  }

  /** Such as "WO-48338 → Hannah Petrov, Wed 19 Nov, 13:00–14:30". */
  static String placed(BoardCard card, ZoneId zone) {
    var holder = card.technicians().isEmpty() ? "" : " → " + card.technicians().get(0).name();
    return card.number() + holder + ", " + slot(card.startsAt(), card.minutes(), zone);
  }

  /** With the time of what is in the way, if it has one. */
  static String conflict(PlanConflict conflict, ZoneId zone) {
    return conflict.from() == null
        ? conflict.message()
        : "%s (%s–%s)"
            .formatted(
                conflict.message().replaceFirst("\\.$", ""),
                time(conflict.from(), zone),
                until(conflict, zone));
  }

  /** With its day when that is another one: absences last for weeks. */
  private static String until(PlanConflict conflict, ZoneId zone) {
    var from = conflict.from().atZone(zone).toLocalDate();
    var until = conflict.until().atZone(zone);
    return from.equals(until.toLocalDate()) ? TIME.format(until) : time(conflict.until(), zone);
  }

  /** What follows a person's name when they do not fit; empty when they do. */
  static String verdict(TechnicianOption option) {
    if (option.fits()) {
      return "";
    }
    return option.isRefused() ? " · refused" : " · does not fit";
  }

  /** Such as "Nadia Aziz · 2 km · 38%". */
  static String person(TechnicianOption option) {
    var parts = new ArrayList<String>();
    parts.add(option.name());
    if (option.kilometers() != null) {
      parts.add(Math.round(option.kilometers()) + " km");
    }
    if (option.loadPercent() != null) {
      parts.add(option.loadPercent() + "%");
    }
    return String.join(" · ", parts);
  }
}
