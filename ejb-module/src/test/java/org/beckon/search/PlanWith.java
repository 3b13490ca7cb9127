package org.beckon.search;

import java.time.Duration;
import java.util.List;

/** A plan with one thing changed. */
record PlanWith(SearchPlan p) {

  SearchPlan ways(List<Way> ways) {
    return make(p.tiers(), ways, p.width(), p.mode(), p.gap(), p.acceptLate(), p.notifyFilled());
  }

  SearchPlan tiers(List<Tier> tiers) {
    return make(tiers, p.ways(), p.width(), p.mode(), p.gap(), p.acceptLate(), p.notifyFilled());
  }

  SearchPlan width(int width) {
    return make(p.tiers(), p.ways(), width, p.mode(), p.gap(), p.acceptLate(), p.notifyFilled());
  }

  SearchPlan mode(SearchMode mode) {
    return make(p.tiers(), p.ways(), p.width(), mode, p.gap(), p.acceptLate(), p.notifyFilled());
  }

  SearchPlan gap(Duration gap) {
    return make(p.tiers(), p.ways(), p.width(), p.mode(), gap, p.acceptLate(), p.notifyFilled());
  }

  SearchPlan acceptLate(boolean accept) {
    return make(p.tiers(), p.ways(), p.width(), p.mode(), p.gap(), accept, p.notifyFilled());
  }

  SearchPlan notifyFilled() {
    return make(p.tiers(), p.ways(), p.width(), p.mode(), p.gap(), p.acceptLate(), true);
  }

  private SearchPlan make(
      List<Tier> tiers,
      List<Way> ways,
      int width,
      SearchMode mode,
      Duration gap,
      boolean acceptLate,
      boolean notifyFilled) {
    return new SearchPlan(
        p.order(),
        tiers,
        ways,
        width,
        p.rounds(),
        p.roundGap(),
        p.hours(),
        p.deadline(),
        mode,
        gap,
        acceptLate,
        notifyFilled);
  }
}
