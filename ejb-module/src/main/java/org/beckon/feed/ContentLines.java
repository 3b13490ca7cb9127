package org.beckon.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The lines of an iCalendar object as RFC 5545, 3.1 wants them: escaped, folded, ended by CRLF. */
final class ContentLines {

  /** In octets of UTF-8, without the line end. */
  private static final int LONGEST = 75;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder lines = new StringBuilder();

  /** A value that is not text, written as it is. */
  ContentLines add(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /** Text of people; nothing is written for nothing. */
  ContentLines addText(String name, String text) {
    return text == null ? this : add(name, escaped(text));
  }

  /** To the second, in UTC: no time zones have to be described. */
  ContentLines add(String name, Instant at) {
    return add(name, UTC.format(at));
  }

  /** Control characters have no way to be written at all. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("\n", "\\n")
        .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
  }

  /** Never inside of a character: readers decode line by line. */
  private void fold(String line) {
    var length = 0;
    for (var i = 0; i < line.length(); ) {
      var character = Character.toString(line.codePointAt(i));
      var octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (length + octets > LONGEST) {
        lines.append("\r\n ");
        length = 1;
      }
      lines.append(character);
      length += octets;
      i += character.length();
    }
    lines.append("\r\n");
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
