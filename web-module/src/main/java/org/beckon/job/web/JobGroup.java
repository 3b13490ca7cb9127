package org.beckon.job.web;

import org.beckon.board.JobLine;
import org.beckon.board.JobSort;
import org.beckon.platform.web.Times;

/** By what jobs stand together in the list (S1-106). */
public enum JobGroup {
  NONE(JobSort.NUMBER, true),
  ROUTE(JobSort.ROUTE, false),
  AREA(JobSort.AREA, false);

  private final JobSort sort;
  private final boolean descending;

  JobGroup(JobSort sort, boolean descending) {
    this.sort = sort;
    this.descending = descending;
  }

  JobSort sort() {
    return sort;
  }

  boolean isDescending() {
    return descending;
  }

  /** What those of one group have in common. */
  String of(JobLine line, Times times) {
    return switch (this) {
      case NONE -> "";
      case ROUTE ->
          line.technicians() == null
              ? "Nobody yet"
              : line.technicians() + ", " + times.day(line.nextAt(), times.getZone());
      case AREA -> (line.postalCode() == null ? "" : line.postalCode() + " ") + line.city();
    };
  }
}
