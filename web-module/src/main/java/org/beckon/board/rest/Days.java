package org.beckon.board.rest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.beckon.platform.Invalid;

/** From a day to another, both included. */
record Days(LocalDate first, LocalDate last) {

  private static final int WEEK = 7;
  private static final int MOST = 62;

  /** What is not said is a week from today. */
  static Days of(LocalDate first, LocalDate last, LocalDate today) {
    var from = first == null ? today : first;
    var until = last == null ? from.plusDays(WEEK) : last;
    if (until.isBefore(from)) {
      throw new Invalid("last", "must not be before the first day");
    }
    if (ChronoUnit.DAYS.between(from, until) > MOST) {
      throw new Invalid("last", "must be within " + MOST + " days of the first");
    }
    return new Days(from, until);
  }
}
