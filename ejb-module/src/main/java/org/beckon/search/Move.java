package org.beckon.search;

import java.time.Instant;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.gateway.ChannelKind;

/** One thing that is to be done next in a search, decided by {@link Stepping}. */
sealed interface Move {

  /** Nothing more is asked. */
  record Stop(DispatchOutcome outcome, String why) implements Move {}

  /** Nobody may be contacted before that. */
  record Hold() implements Move {}

  /** People may be contacted. */
  record Run() implements Move {}

  /**
   * Their turn is passed over: they could not come, or cannot be reached now.
   *
   * @param as SKIPPED or UNAVAILABLE
   */
  record Pass(long candidateId, LegState as, String why) implements Move {}

  /** Their turn begins. */
  record Ask(long candidateId) implements Move {}

  /**
   * A question is sent.
   *
   * @param nextLegAt when the next way is used
   * @param waitsUntil when nobody waits any longer, should the hand-over never be heard of
   */
  record Contact(long candidateId, ChannelKind channel, Instant nextLegAt, Instant waitsUntil)
      implements Move {}

  /** This way may not be used. */
  record Disable(long candidateId, ChannelKind channel, String why) implements Move {}

  /** The gateway of this way is away, and there is another way. */
  record Fall(long candidateId, ChannelKind channel, String why) implements Move {}

  /** They did not answer this question in time. */
  record Expire(long candidateId, ChannelKind channel) implements Move {}

  /** Their turn is over. */
  record End(long candidateId) implements Move {}

  /** Everybody who did not say no is asked again from then on. */
  record NextRound(Instant at) implements Move {}

  /** When to look again at the latest. */
  record Wake(Instant at) implements Move {}
}
