package org.beckon.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A technician's visits as an iCalendar object (RFC 5545, RFC 7986). The same visits make the same
 * text: no time of writing is in it, so that a calendar can ask whether anything changed.
 */
@ApplicationScoped
class FeedText {

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm zzz", Locale.ENGLISH);

  /** Of each text of people: the rest is on the job's page. */
  private static final int LONGEST = 1000;

  @Inject
  @ConfigProperty(name = "beckon.url")
  String url;

  String of(String technician, List<FeedVisit> visits) {
    var name = "Beckon: " + technician;
    var lines =
        new ContentLines()
            .add("BEGIN", "VCALENDAR")
            .add("VERSION", "2.0")
            .add("PRODID", "-//Beckon//Visits//EN")
            .add("CALSCALE", "GREGORIAN")
            .addText("NAME", name)
            .add("REFRESH-INTERVAL;VALUE=DURATION", "PT15M")
            // What Outlook, Google and Apple understood before RFC 7986 came.
            .addText("X-WR-CALNAME", name)
            .add("X-PUBLISHED-TTL", "PT15M");
    visits.forEach(visit -> event(lines, visit));
    return lines.add("END", "VCALENDAR").toString();
  }

  private void event(ContentLines lines, FeedVisit visit) {
    lines
        .add("BEGIN", "VEVENT")
        .add("UID", visit.uid().toString())
        .add("SEQUENCE", Integer.toString(visit.sequence()))
        .add("DTSTAMP", visit.changedAt())
        .add("LAST-MODIFIED", visit.changedAt())
        .add("DTSTART", visit.startsAt())
        .add("DTEND", visit.endsAt());
    if (visit.isOff()) {
      off(lines, visit);
    } else {
      on(lines, visit);
    }
    lines.add("END", "VEVENT");
  }

  /** Where it would be and for whom is not theirs to know any more. */
  private static void off(ContentLines lines, FeedVisit visit) {
    lines
        .add("STATUS", "CANCELLED")
        .add("TRANSP", "TRANSPARENT")
        .addText("SUMMARY", "Canceled: " + visit.number() + " " + visit.title());
  }

  private void on(ContentLines lines, FeedVisit visit) {
    lines
        .add("STATUS", "CONFIRMED")
        .addText("SUMMARY", visit.number() + " " + visit.title())
        .addText("LOCATION", address(visit));
    if (visit.place() != null) {
      lines.add("GEO", visit.place().latitude() + ";" + visit.place().longitude());
    }
    lines
        .addText("DESCRIPTION", description(visit))
        .add("URL", url + "/my/job.xhtml?id=" + visit.appointmentId());
  }

  /** Without the ways in, codes and phone numbers: calendars are kept and shown by others. */
  private static String description(FeedVisit visit) {
    var text = new StringBuilder("Customer: ").append(visit.customer());
    if (visit.arrivalFrom() != null) {
      text.append("\nArrival: ")
          .append(hour(visit, visit.arrivalFrom()))
          .append(" - ")
          .append(hour(visit, visit.arrivalUntil()));
    }
    line(text, "Work", visit.description());
    line(text, "Notes", visit.notes());
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String value) {
    if (value != null) {
      var whole = value.length() <= LONGEST;
      text.append('\n').append(label).append(": ");
      text.append(whole ? value : value.substring(0, LONGEST) + "…");
    }
  }

  private static String hour(FeedVisit visit, Instant at) {
    return HOUR.format(at.atZone(visit.zone()));
  }

  private static String address(FeedVisit visit) {
    var code = visit.postalCode() == null ? "" : visit.postalCode() + " ";
    return visit.street() + ", " + code + visit.city();
  }
}
