package org.beckon.schedule;

import java.time.Instant;
import java.util.Set;

/**
 * Put a placement back that was a slip of the hand, unless somebody has changed the visit since.
 *
 * @param seenVersion of the visit as the placement left it
 * @param before where it was; null when the placement made the visit
 */
public record UndoPlacement(long appointmentId, int seenVersion, Before before) {

  /**
   * How a visit was.
   *
   * @param technicianId who had it, or null for nobody
   * @param acknowledged the places whose holders had said yes
   */
  public record Before(
      Long technicianId, Instant startsAt, Instant endsAt, Set<Long> acknowledged) {}
}
