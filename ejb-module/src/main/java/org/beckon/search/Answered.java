package org.beckon.search;

import java.util.Comparator;

/**
 * An answer with everything that it is about, under its locks.
 *
 * @param name of who answers
 */
record Answered(Search search, LineUp lineUp, Candidate candidate, AnswerOffer said, String name) {

  /** The way by which it came, if they were asked that way, else another one. */
  Leg leg() {
    return candidate.legs().stream()
        .filter(leg -> leg.uses() > 0)
        .max(
            Comparator.comparing((Leg leg) -> leg.state().allows(LegState.ACCEPTED))
                .thenComparing(leg -> leg.channel() == said.channel())
                .thenComparing(Leg::position))
        .orElseThrow();
  }
}
