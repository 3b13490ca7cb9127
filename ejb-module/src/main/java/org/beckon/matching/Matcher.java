package org.beckon.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Suggest Best Match (S1-18): looks at every gap of every day of every candidate and says who suits
 * a visit best. Exact, and the same for the same input: by points, then by less driving, the
 * earlier start, name and id. Those whom it fits nowhere come last, by name.
 */
public final class Matcher {

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingLong(Match::total)
          .reversed()
          .thenComparingInt(Match::extraSeconds)
          .thenComparingLong(Match::startsAt)
          .thenComparing(match -> match.candidate().name())
          .thenComparingLong(match -> match.candidate().id());

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
    matches.sort(BEST_FIRST);
    return matches;
  }

  /** Why somebody cannot take it: all reasons, not the first; empty for who can. */
  public List<Obstacle> obstacles(WantedVisit wanted, Candidate candidate) {
    return new Obstacles(wanted, travel).of(candidate);
  }
}
