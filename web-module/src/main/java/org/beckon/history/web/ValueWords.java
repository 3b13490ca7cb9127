package org.beckon.history.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Pattern;
import org.beckon.platform.web.Times;
import org.beckon.platform.web.Words;

/** Old and new values of history as people say them: words for states, local times for instants. */
@RequestScoped
class ValueWords {

  private static final Pattern SPAN = Pattern.compile("(\\S+Z)(?:/| to )(\\S+Z)");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final Pattern NOTICE = Pattern.compile("([A-Z_]+)( to .*)");

  @Inject Times times;

  /** Empty for a value that was not there. */
  String of(String kind, String value) {
    if (value == null) {
      return "";
    }
    var span = SPAN.matcher(value);
    if (span.matches()) {
      return times.span(
          Instant.parse(span.group(1)), Instant.parse(span.group(2)), times.getZone());
    }
    if (INSTANT.matcher(value).matches()) {
      return times.dateTime(Instant.parse(value));
    }
    return switch (kind.substring(0, kind.indexOf('.'))) {
      case "job" -> word("JobStatus", value);
      case "appointment" -> word("AppointmentStatus", value);
      case "assignment" -> word("AssignmentStatus", value);
      case "search" -> searched(value);
      case "notice" -> notice(value);
      case "technician" -> onOrOff(value);
      default -> value;
    };
  }

  private static String searched(String value) {
    return Words.find("DispatchStatus", value)
        .or(() -> Words.find("SearchMode", value))
        .or(() -> Words.find("ChannelKind", value))
        .orElse(value);
  }

  private static String notice(String value) {
    var parts = NOTICE.matcher(value);
    return parts.matches() ? word("NoticeType", parts.group(1)) + parts.group(2) : value;
  }

  private static String onOrOff(String value) {
    return switch (value) {
      case "true" -> "on";
      case "false" -> "off";
      default -> value;
    };
  }

  private static String word(String type, String value) {
    return Words.find(type, value).orElse(value);
  }
}
