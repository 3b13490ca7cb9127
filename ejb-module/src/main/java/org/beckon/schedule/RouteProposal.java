package org.beckon.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A technician's day in the order with the least travel (S1-96). Nothing is changed by it.
 *
 * @param visits in the proposed order
 * @param travelMinutesNow from home over all visits and home again, in the order they are planned
 * @param kilometersNow the same as the crow flies
 * @param proven whether no order has less travel; else the best that was found
 */
public record RouteProposal(
    long technicianId,
    String name,
    LocalDate day,
    List<RouteVisit> visits,
    long travelMinutesNow,
    long travelMinutes,
    long kilometersNow,
    long kilometers,
    boolean proven)
    implements Serializable {

  /** Whether it would be of any use. */
  public boolean isBetter() {
    return travelMinutes < travelMinutesNow;
  }
}
