package org.beckon.schedule;

import java.io.Serializable;
import org.beckon.matching.Criterion;

/**
 * How good somebody is by one criterion.
 *
 * @param points 0 to 100
 * @param weight how much it counts, 0 to 10, from the settings
 * @param reason for a person, such as "12 min more driving, between WO-10012 and WO-10013"
 */
public record CriterionScore(Criterion criterion, int points, int weight, String reason)
    implements Serializable {}
