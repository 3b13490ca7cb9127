package org.beckon.board.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.beckon.board.BoardCard;
import org.beckon.board.CardHolder;
import org.beckon.board.LastChange;
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

  /** Such as "12 seconds ago"; by the clock when it was longer ago than a day. */
  static String ago(Instant time, Instant now, ZoneId zone) {
    var seconds = Math.max(0, Duration.between(time, now).toSeconds());
    if (seconds < 2) {
      return "a moment ago";
    }
    if (seconds < 60) {
      return seconds + " seconds ago";
    }
    var minutes = seconds / 60;
    if (minutes < 60) {
      return minutes == 1 ? "a minute ago" : minutes + " minutes ago";
    }
    var hours = minutes / 60;
    if (hours < 24) {
      return hours == 1 ? "an hour ago" : hours + " hours ago";
    }
    return "on " + time(time, zone);
  }

  /** What somebody did to a card, such as "Ann moved this to Bob, Wed 19 Nov, 10:00". */
  static String done(LastChange change, BoardCard card, ZoneId zone) {
    return change.name() + " " + deed(change.kind(), card, zone);
  }

  private static String deed(String kind, BoardCard card, ZoneId zone) {
    if (card.appointmentId() == null) {
      return kind.equals("appointment.removed")
          ? "took this visit out of the plan"
          : "changed this job";
    }
    return switch (kind) {
      case "appointment.created" -> "planned this:" + whoAndWhen(card, zone);
      case "appointment.moved", "assignment.planned" -> "moved this to" + whoAndWhen(card, zone);
      case "assignment.sent" -> "sent this to" + whoAndWhen(card, zone);
      case "assignment.freed" -> "took the technician off;" + whoAndWhen(card, zone);
      default -> "changed this;" + whoAndWhen(card, zone);
    };
  }

  private static String whoAndWhen(BoardCard card, ZoneId zone) {
    var who = card.technicians().stream().map(CardHolder::name).collect(Collectors.joining(", "));
    return " %s, %s".formatted(who.isEmpty() ? "no technician" : who, time(card.startsAt(), zone));
  }
}
