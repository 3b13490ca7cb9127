package org.beckon.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Suggest Best Match (S1-18): looks at every gap of every day of every candidate and says who suits
 * a visit best. Exact, and the same for the same input: by points, then by less driving, the
 * earlier start, name and id. Those whom it fits nowhere come last, by name.
 */
public final class Matcher {

  private final Travel travel;
  private final Weights weights;

  public Matcher(Travel travel, Weights weights) {
    this.travel = travel;
    this.weights = weights;
  }

  /** Everybody, best first. */
  public List<Match> rank(WantedVisit wanted, List<Candidate> candidates) {
    var search = new GapSearch(wanted, travel, weights);
    var matches = new ArrayList<Match>(candidates.size());
    for (var candidate : candidates) {
      matches.add(search.best(candidate));
    }
    matches.sort(Matcher::bestFirst);
    return matches;
  }

  /** By hand: a chain of comparators took a fifth of a search. */
  private static int bestFirst(Match one, Match other) {
    if (one.total() != other.total()) {
      return Long.compare(other.total(), one.total());
    }
    if (one.extraSeconds() != other.extraSeconds()) {
      return Integer.compare(one.extraSeconds(), other.extraSeconds());
    }
    if (one.startsAt() != other.startsAt()) {
      return Long.compare(one.startsAt(), other.startsAt());
    }
    var names = one.candidate().name().compareTo(other.candidate().name());
    return names != 0 ? names : Long.compare(one.candidate().id(), other.candidate().id());
  }

  /** Why somebody cannot take it: all reasons, not the first; empty for who can. */
  public List<Obstacle> obstacles(WantedVisit wanted, Candidate candidate) {
    return new Obstacles(wanted, travel).of(candidate);
  }
}
