package org.beckon.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Asks every rule on its own whether it alone would prevent every start that was wanted. */
final class Obstacles {

  private static final Predicate<Stop> NOTHING = stop -> false;
  private static final Predicate<Stop> ABSENCES = stop -> !stop.visit();

  private final WantedVisit wanted;
  private final Travel travel;

  Obstacles(WantedVisit wanted, Travel travel) {
    this.wanted = wanted;
    this.travel = travel;
  }

  /** Empty for who has a place for it. */
  List<Obstacle> of(Candidate candidate) {
    var found = new ArrayList<Obstacle>();
    if (fits(candidate, wanted.rules())) {
      return found;
    }
    var free = candidate.keeping(NOTHING);
    check(Obstacle.SKILLS, free, found);
    check(Obstacle.EXPIRED, free, found);
    check(Obstacle.HOURS, free, found);
    check(Obstacle.CAPACITY, free, found);
    check(Obstacle.WINDOW, free, found);
    if (!fits(candidate.keeping(ABSENCES), Set.of())) {
      found.add(Obstacle.AWAY);
    }
    var working = candidate.keeping(Stop::visit);
    if (!fits(working, Set.of())) {
      found.add(Obstacle.BUSY);
    } else {
      check(Obstacle.TRAVEL, working, found);
    }
    if (found.isEmpty()) {
      found.add(Obstacle.NO_GAP);
    }
    return found;
  }

  private void check(Obstacle rule, Candidate candidate, List<Obstacle> found) {
    if (wanted.asks(rule) && !fits(candidate, Set.of(rule))) {
      found.add(rule);
    }
  }

  private boolean fits(Candidate candidate, Set<Obstacle> rules) {
    return new GapSearch(wanted.asking(rules), travel, Weights.even()).best(candidate).fits();
  }
}
