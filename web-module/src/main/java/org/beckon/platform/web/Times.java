package org.beckon.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How pages write days and times: in the organization's zone, or that of a site. */
@Named
@RequestScoped
public class Times {

  private static final DateTimeFormatter TIME = pattern("HH:mm");
  private static final DateTimeFormatter EXACT = pattern("HH:mm:ss");
  private static final DateTimeFormatter DAY = pattern("EEE d MMM");
  private static final DateTimeFormatter DAY_OF_OTHER_YEAR = pattern("EEE d MMM yyyy");

  @Inject Clock clock;

  private Instant now;

  public ZoneId getZone() {
    return clock.getZone();
  }

  /** The same for everything on the page. */
  public Instant getNow() {
    if (now == null) {
      now = clock.instant();
    }
    return now;
  }

  /** As the organization's calendar has it. */
  public LocalDate getToday() {
    return LocalDate.ofInstant(getNow(), clock.getZone());
  }

  /** "Tue 24 Nov"; with the year when it is another one. Empty for nothing. */
  public String day(LocalDate day) {
    if (day == null) {
      return "";
    }
    return (day.getYear() == getToday().getYear() ? DAY : DAY_OF_OTHER_YEAR).format(day);
  }

  public String day(Instant at, ZoneId zone) {
    return at == null ? "" : day(LocalDate.ofInstant(at, zone));
  }

  /** "09:30", in that zone. */
  public String time(Instant at, ZoneId zone) {
    return at == null ? "" : TIME.format(at.atZone(zone));
  }

  /** "Tue 24 Nov, 09:30". */
  public String dateTime(Instant at, ZoneId zone) {
    return at == null ? "" : day(at, zone) + ", " + time(at, zone);
  }

  /** The same in the organization's zone. */
  public String dateTime(Instant at) {
    return dateTime(at, clock.getZone());
  }

  /** To the second, as a record of what happened needs it. */
  public String exact(Instant at) {
    return at == null ? "" : day(at, getZone()) + ", " + EXACT.format(at.atZone(getZone()));
  }

  /** "Tue 24 Nov, 09:30–11:30"; the second day is named when it is another one. */
  public String span(Instant from, Instant until, ZoneId zone) {
    if (from == null || until == null) {
      return "";
    }
    var oneDay = from.atZone(zone).toLocalDate().equals(until.atZone(zone).toLocalDate());
    return dateTime(from, zone) + "–" + (oneDay ? time(until, zone) : dateTime(until, zone));
  }

  /** "2 h 30 min". */
  public String duration(long minutes) {
    var hours = minutes / 60;
    var rest = minutes % 60;
    if (hours == 0) {
      return rest + " min";
    }
    return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
  }

  public String duration(Instant from, Instant until) {
    return from == null || until == null ? "" : duration(ChronoUnit.MINUTES.between(from, until));
  }

  /** Whether clocks at the site show something else than the organization's at that time. */
  public boolean differs(ZoneId zone, Instant at) {
    return at != null && !zone.getRules().getOffset(at).equals(getZone().getRules().getOffset(at));
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
