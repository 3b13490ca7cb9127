package org.beckon.dispatch.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How an arrival window reads (S1-25). */
final class ArrivalWords {

  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("h a", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

  private ArrivalWords() {}

  /** "Between 10 AM - 12 PM"; minutes only where there are some. Empty while one is missing. */
  static String between(LocalDateTime from, LocalDateTime until) {
    return from == null || until == null ? "" : "Between " + hour(from) + " - " + hour(until);
  }

  private static String hour(LocalDateTime time) {
    return (time.getMinute() == 0 ? FULL : MINUTES).format(time);
  }
}
