package org.beckon.schedule;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who was looked at for a visit (S1-18).
 *
 * @param rank 1 for the best; null for who cannot take it
 * @param points 0 to 100, weighted; null for who cannot take it
 * @param startsAt when; null for who cannot take it
 * @param extraTravelMinutes that it adds to the day; null for who cannot take it, and when places
 *     are not known
 * @param scores by criterion; empty for who cannot take it
 * @param whyNot every reason against it, in sentences; empty for who can
 */
public record Suggestion(
    long technicianId,
    String name,
    Integer rank,
    Integer points,
    Instant startsAt,
    Integer extraTravelMinutes,
    List<CriterionScore> scores,
    List<String> whyNot)
    implements Serializable {

  public boolean fits() {
    return whyNot.isEmpty();
  }
}
