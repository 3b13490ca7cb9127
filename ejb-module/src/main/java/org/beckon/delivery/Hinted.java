package org.beckon.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Attempts that may be due, in the order in which somebody said so; each once. For all threads. */
final class Hinted {

  private final int most;
  private final Set<Long> attemptIds = new LinkedHashSet<>();

  /**
   * @param most what comes beyond that is forgotten
   */
  Hinted(int most) {
    this.most = most;
  }

  synchronized void add(Collection<Long> more) {
    more.stream().limit(Math.max(0, most - attemptIds.size())).forEach(attemptIds::add);
  }

  /** The first ones, which are hinted at no longer. */
  synchronized List<Long> next(int wanted) {
    var next = new ArrayList<Long>();
    for (var each = attemptIds.iterator(); each.hasNext() && next.size() < wanted; each.remove()) {
      next.add(each.next());
    }
    return next;
  }

  /** Somebody has found them without. */
  synchronized void remove(Collection<Long> found) {
    found.forEach(attemptIds::remove);
  }

  synchronized void clear() {
    attemptIds.clear();
  }

  synchronized int size() {
    return attemptIds.size();
  }
}
