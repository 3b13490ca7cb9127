package org.beckon.search;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.beckon.gateway.ChannelKind;

/**
 * One person in the queue, in the order in which they are asked (S0-72).
 *
 * @param round in which their turn came last; 0 for not yet
 * @param hasPlace whether the search gave them a place that they still have
 */
public record CandidateLine(
    long candidateId,
    long technicianId,
    String name,
    String personnelType,
    int tier,
    int rank,
    int round,
    boolean hasPlace,
    List<LegLine> legs)
    implements Serializable {

  public CandidateLine {
    legs = List.copyOf(legs);
  }

  /** Empty when the plan does not use the channel. */
  public Optional<LegLine> leg(ChannelKind channel) {
    return legs.stream().filter(leg -> leg.channel() == channel).findFirst();
  }
}
