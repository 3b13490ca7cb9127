package org.beckon.dispatch.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.Locale;

/** In which order technicians are shown. */
public enum CrewSort {

  /** As planning has them: who fits, then who is near. */
  BEST((one, other) -> 0),
  NAME(comparing(row -> row.getMember().name().toLowerCase(Locale.ROOT))),
  NEAREST(comparing(row -> row.getMember().option().kilometers(), nullsLast(naturalOrder()))),
  FEWEST(comparing(row -> row.getMember().openWork()));

  private final Comparator<CrewRow> order;

  CrewSort(Comparator<CrewRow> order) {
    this.order = order;
  }

  Comparator<CrewRow> order() {
    return order;
  }
}
