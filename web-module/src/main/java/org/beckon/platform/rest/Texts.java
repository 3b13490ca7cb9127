package org.beckon.platform.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.beckon.platform.Invalid;

/** Values that travel as text, in bodies and in addresses. Refuses with the form that is meant. */
final class Texts {

  private Texts() {}

  static Object read(String field, Class<?> type, String text) {
    if (type == String.class) {
      return text;
    }
    if (type.isEnum()) {
      return constant(field, type, text);
    }
    try {
      return time(type, text);
    } catch (DateTimeException unreadable) {
      throw new Invalid(field, "must look like " + example(type));
    }
  }

  /** An offset is needed: a time of day is another instant in every zone. */
  private static Object time(Class<?> type, String text) {
    if (type == Instant.class) {
      return OffsetDateTime.parse(text).toInstant();
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (type == LocalTime.class) {
      return LocalTime.parse(text);
    }
    throw new IllegalArgumentException("No text for " + type);
  }

  private static String example(Class<?> type) {
    if (type == Instant.class) {
      return "2026-03-02T09:00:00Z or 2026-03-02T10:00:00+01:00";
    }
    return type == LocalDate.class ? "2026-03-02" : "09:00";
  }

  private static Object constant(String field, Class<?> type, String text) {
    var constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(one -> ((Enum<?>) one).name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Invalid(
                    field,
                    Arrays.stream(constants)
                        .map(one -> ((Enum<?>) one).name())
                        .collect(Collectors.joining(", ", "must be one of ", ""))));
  }
}
