package org.beckon.search;

import java.time.Instant;
import java.util.List;

/**
 * Search for people for every open place of these visits, in one queue (S0-83).
 *
 * @param appointmentIds in the order in which places are given away
 * @param startsAt when to begin; null for now
 */
public record StartSearch(List<Long> appointmentIds, SearchPlan plan, Instant startsAt) {

  /** Now. */
  public static StartSearch now(SearchPlan plan, Long... appointmentIds) {
    return new StartSearch(List.of(appointmentIds), plan, null);
  }
}
