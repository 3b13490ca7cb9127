package org.beckon.platform;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What text from outside must look like before an entity takes it. Refuses with {@link Invalid}.
 */
public final class Require {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+");
  private static final Pattern PHONE = Pattern.compile("\\+[0-9]{6,15}");

  private Require() {}

  /** One line, not empty, without control characters (which would break mail headers). */
  public static String text(String field, String value, int max) {
    return optionalText(field, value, max)
        .orElseThrow(() -> new Invalid(field, "must not be empty"));
  }

  /** One line or nothing. */
  public static Optional<String> optionalText(String field, String value, int max) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    var trimmed = value.strip();
    if (CONTROL.matcher(trimmed).find()) {
      throw new Invalid(field, "must not hold line breaks or control characters");
    }
    return Optional.of(notLonger(field, trimmed, max));
  }

  /** Several lines or nothing. */
  public static Optional<String> optionalProse(String field, String value, int max) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    var trimmed = value.strip();
    if (CONTROL_BUT_LINES.matcher(trimmed).find()) {
      throw new Invalid(field, "must not hold control characters");
    }
    return Optional.of(notLonger(field, trimmed, max));
  }

  /** An address mail can be sent to, or nothing. */
  public static Optional<String> optionalEmail(String field, String value) {
    var email = optionalText(field, value, 254);
    email.ifPresent(given -> matching(field, given, EMAIL, "must look like name@example.org"));
    return email;
  }

  /** A number in international form. Spaces, dashes and brackets are for people and are dropped. */
  public static String phone(String field, String value) {
    var digits = text(field, value, 40).replaceAll("[\\s().-]", "");
    return matching(field, digits, PHONE, "must look like +15551234567");
  }

  /** As {@link #phone}, or nothing. */
  public static Optional<String> optionalPhone(String field, String value) {
    return optionalText(field, value, 40).map(given -> phone(field, given));
  }

  /** A zone of the IANA database, by region: an offset does not know about summer. */
  public static ZoneId zone(String field, String value) {
    try {
      var zone = ZoneId.of(text(field, value, 60));
      if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
        throw new Invalid(field, "must be a zone such as Europe/Paris");
      }
      return zone;
    } catch (DateTimeException unknown) {
      throw new Invalid(field, "must be a zone such as Europe/Paris");
    }
  }

  public static int between(String field, int min, int max, int value) {
    if (value < min || value > max) {
      throw new Invalid(field, "must be between " + min + " and " + max);
    }
    return value;
  }

  public static <T> T given(String field, T value) {
    if (value == null) {
      throw new Invalid(field, "must be given");
    }
    return value;
  }

  private static String matching(String field, String value, Pattern pattern, String reason) {
    if (!pattern.matcher(value).matches()) {
      throw new Invalid(field, reason);
    }
    return value;
  }

  private static String notLonger(String field, String value, int max) {
    if (value.length() > max) {
      throw new Invalid(field, "must not be longer than " + max + " characters");
    }
    return value;
  }
}
