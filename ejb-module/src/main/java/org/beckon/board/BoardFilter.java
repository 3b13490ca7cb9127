package org.beckon.board;

import java.time.LocalDate;

/** From the first day to the last, both included, in the organization's zone. */
public record BoardFilter(LocalDate first, LocalDate last, boolean closedToo) {

  /** S2-11: today and the seven days that follow. */
  public static BoardFilter week(LocalDate today) {
    return new BoardFilter(today, today.plusDays(7), false);
  }
}
