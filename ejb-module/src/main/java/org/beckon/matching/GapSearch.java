package org.beckon.matching;

/**
 * Tries one visit in every gap. What is the same for all gaps of a day is reckoned once a day;
 * nothing is allocated for a gap. Not for use by several threads at once.
 */
final class GapSearch {

  private final WantedVisit wanted;
  private final Travel travel;
  private final long[] from;
  private final long[] until;
  private final boolean asksHours;
  private final boolean asksTravel;
  private final boolean asksCapacity;
  private final boolean asksSkills;
  private final boolean asksExpiry;
  private final boolean asksWindow;
  private final int location;
  private final int availability;
  private final int skills;
  private final int load;
  private final int preference;

  private Day bestDay;
  private int bestGap;
  private long bestStart;
  private long bestEarliest;
  private long bestLatest;
  private boolean bestKnown;
  private int bestExtra;
  private int bestLocation;
  private int bestAvailability;
  private long bestTotal;

  /** Of the day and the gap that are being looked at. */
  private Day day;

  private long fixed;
  private int gap;
  private int extra;
  private boolean known;
  private int near;

  GapSearch(WantedVisit wanted, Travel travel, Weights weights) {
    this.wanted = wanted;
    this.travel = travel;
    from = wanted.starts().stream().mapToLong(Span::from).toArray();
    until = wanted.starts().stream().mapToLong(Span::until).toArray();
    asksHours = wanted.asks(Obstacle.HOURS);
    asksTravel = wanted.asks(Obstacle.TRAVEL);
    asksCapacity = wanted.asks(Obstacle.CAPACITY);
    asksSkills = wanted.asks(Obstacle.SKILLS);
    asksExpiry = wanted.asks(Obstacle.EXPIRED);
    asksWindow = wanted.asks(Obstacle.WINDOW);
    location = weights.of(Criterion.LOCATION);
    availability = weights.of(Criterion.AVAILABILITY);
    skills = weights.of(Criterion.SKILLS);
    load = weights.of(Criterion.LOAD);
    preference = wanted.preferred() == 0 ? 0 : weights.of(Criterion.PREFERENCE);
  }

  Match best(Candidate candidate) {
    if (asksSkills && !wanted.isKnownTo(candidate)) {
      return Match.none(candidate);
    }
    var certified = asksExpiry ? wanted.latestCertified(candidate) : Long.MAX_VALUE;
    bestDay = null;
    var skill = Points.skills(wanted, candidate);
    var liked = Points.preference(wanted, candidate);
    for (var one : candidate.days()) {
      if (asksCapacity && one.visits >= one.capacity) {
        continue;
      }
      day = one;
      fixed =
          (long) skills * skill
              + (long) preference * liked
              + (long) load * Points.load(one, wanted.seconds());
      searchGaps(Math.min(certified, one.date.until() - 1));
    }
    return bestDay == null ? Match.none(candidate) : match(candidate, skill, liked);
  }

  private Match match(Candidate candidate, int skill, int liked) {
    var points =
        new int[] {
          bestLocation, bestAvailability, skill, Points.load(bestDay, wanted.seconds()), liked
        };
    return new Match(
        candidate,
        true,
        bestDay,
        bestGap,
        bestStart,
        bestEarliest,
        bestLatest,
        bestExtra,
        bestKnown,
        points,
        bestTotal);
  }

  private void searchGaps(long latestStart) {
    var place = wanted.place();
    for (gap = 0; gap < day.freeFrom.length; gap++) {
      var earliest = Math.max(day.freeFrom[gap], day.date.from());
      var latest = Math.min(day.freeUntil[gap] - wanted.seconds(), latestStart);
      if (earliest > latest || latest < from[0] || earliest > until[until.length - 1]) {
        continue;
      }
      var there = travel.between(day.before[gap], place);
      var onward = travel.between(place, day.after[gap]);
      if (asksTravel) {
        earliest = Math.max(earliest, day.leave[gap] + there);
        latest = Math.min(latest, day.arrive[gap] - onward - wanted.seconds());
      }
      if (earliest <= latest) {
        extra = Math.max(0, there + onward - day.leg[gap]);
        known = isKnown(place);
        near = known ? Points.location(extra) : Points.locationUnknown();
        searchHours(earliest, latest);
      }
    }
  }

  private boolean isKnown(int place) {
    return place != Travel.UNKNOWN
        && (day.before[gap] != Travel.UNKNOWN || day.after[gap] != Travel.UNKNOWN);
  }

  private void searchHours(long earliest, long latest) {
    if (!asksHours) {
      searchStarts(earliest, latest);
      return;
    }
    for (var hours = 0; hours < day.windowFrom.length; hours++) {
      if (wanted.isLong()) {
        searchEnds(earliest, latest, hours);
      } else {
        searchStarts(
            Math.max(earliest, day.windowFrom[hours]),
            Math.min(latest, day.windowUntil[hours] - wanted.seconds()));
      }
    }
  }

  /** What lasts longer than a day begins in some hours and ends in others. */
  private void searchEnds(long earliest, long latest, int begin) {
    for (var end = 0; end < day.windowFrom.length; end++) {
      searchStarts(
          Math.max(
              earliest,
              Math.max(day.windowFrom[begin], day.windowFrom[end] - wanted.seconds() + 1)),
          Math.min(
              latest,
              Math.min(day.windowUntil[begin] - 1, day.windowUntil[end] - wanted.seconds())));
    }
  }

  /** Within one gap and one stretch of hours the earliest start is the best one. */
  private void searchStarts(long earliest, long latest) {
    var begin = asksWindow && wanted.promised() != null ? wanted.promised().from() : earliest;
    var end = asksWindow && wanted.promised() != null ? wanted.promised().until() : latest;
    for (var window = 0; window < from.length; window++) {
      var start = wanted.onGrid(Math.max(Math.max(earliest, begin), from[window]));
      if (start <= Math.min(Math.min(latest, end), until[window])) {
        consider(start, earliest, latest);
        return;
      }
    }
  }

  private void consider(long start, long earliest, long latest) {
    var room = Points.availability(wanted, start, latest - earliest);
    var total = fixed + (long) location * near + (long) availability * room;
    if (bestDay == null || isBetter(total, start)) {
      bestDay = day;
      bestGap = gap;
      bestStart = start;
      bestEarliest = earliest;
      bestLatest = latest;
      bestKnown = known;
      bestExtra = extra;
      bestLocation = near;
      bestAvailability = room;
      bestTotal = total;
    }
  }

  private boolean isBetter(long total, long start) {
    if (total != bestTotal) {
      return total > bestTotal;
    }
    return extra != bestExtra ? extra < bestExtra : start < bestStart;
  }
}
