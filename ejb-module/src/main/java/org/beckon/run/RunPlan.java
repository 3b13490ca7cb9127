package org.beckon.run;

import java.time.Instant;
import org.beckon.platform.Require;

/**
 * Who and when, for all the jobs of a run at once (S1-102, S1-103).
 *
 * @param technicianId the same for all; null for whoever has the visit, or the best match
 * @param times how times are found
 * @param beginsAt when the group begins; of INDIVIDUAL the earliest free slot, or null for now
 */
public record RunPlan(Long technicianId, RunTimes times, Instant beginsAt) {

  public RunPlan {
    Require.given("times", times);
    if (times != RunTimes.INDIVIDUAL) {
      Require.given("beginsAt", beginsAt);
    }
  }

  /** Everything as it is; what is missing is suggested. */
  public static RunPlan individual() {
    return new RunPlan(null, RunTimes.INDIVIDUAL, null);
  }
}
