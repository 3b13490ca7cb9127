package org.beckon.platform.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.beckon.platform.Invalid;

/** Reads days from a query. */
public final class Days {

  private Days() {}

  /** ISO, such as 2026-03-02. */
  public static LocalDate read(String name, String text, LocalDate otherwise) {
    try {
      return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw new Invalid(name, "must be a day such as 2026-03-02");
    }
  }
}
