package org.beckon.matching;

/** How good a place for a visit is, by criterion. Whole numbers only, so that ties are ties. */
final class Points {

  /** So much more driving halves the points. */
  private static final int HALF = 30 * 60;

  /** More room than this makes nothing better. */
  private static final int ROOMY = 2 * 60 * 60;

  private static final int UNKNOWN = 50;
  private static final int JUST_ENOUGH = 60;
  private static final int HIGHEST_LEVEL = 5;

  private Points() {}

  static int location(int extraSeconds) {
    return 100 * HALF / (HALF + extraSeconds);
  }

  /** Somewhere on the way, nobody knows where. */
  static int locationUnknown() {
    return UNKNOWN;
  }

  /** Half for how early it is among what was wanted, half for the room around it. */
  static int availability(WantedVisit wanted, long start, long spare) {
    var range = wanted.last() - wanted.first();
    var early = range == 0 ? 100 : 100 - 100 * (start - wanted.first()) / range;
    return (int) (early + 100 * Math.min(ROOMY, spare) / ROOMY) / 2;
  }

  /** Just enough of everything is 60, the highest level of everything 100. */
  static int skills(WantedVisit wanted, Candidate candidate) {
    var needed = wanted.skills().length;
    if (needed == 0) {
      return 100;
    }
    var sum = 0;
    for (var skill = 0; skill < needed; skill++) {
      var least = wanted.levels()[skill];
      var above = candidate.level(wanted.skills()[skill]) - least;
      sum +=
          least == HIGHEST_LEVEL
              ? 100
              : JUST_ENOUGH + (100 - JUST_ENOUGH) * above / (HIGHEST_LEVEL - least);
    }
    return sum / needed;
  }

  static int load(Day day, int seconds) {
    return 100 - day.loadWith(seconds);
  }

  static int preference(WantedVisit wanted, Candidate candidate) {
    return wanted.preferred() == candidate.id() ? 100 : 0;
  }
}
