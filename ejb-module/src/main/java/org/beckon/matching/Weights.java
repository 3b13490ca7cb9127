package org.beckon.matching;

import java.util.EnumMap;
import java.util.Map;

/** How much each criterion counts against the others. */
public final class Weights {

  private final int[] weights = new int[Criterion.values().length];

  /** A criterion that is left out counts nothing. */
  public Weights(Map<Criterion, Integer> weights) {
    weights.forEach((criterion, weight) -> this.weights[criterion.ordinal()] = weight);
  }

  /** All the same. */
  public static Weights even() {
    var weights = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      weights.put(criterion, 1);
    }
    return new Weights(weights);
  }

  public int of(Criterion criterion) {
    return weights[criterion.ordinal()];
  }

  /** A weighted sum of points out of 100 again; 0 when nothing counts. */
  public int outOfHundred(long total, boolean isPreferenceKnown) {
    var all = 0L;
    for (var criterion : Criterion.values()) {
      all += isPreferenceKnown || criterion != Criterion.PREFERENCE ? of(criterion) : 0;
    }
    return all == 0 ? 0 : (int) ((2 * total + all) / (2 * all));
  }
}
