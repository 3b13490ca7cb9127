package org.beckon.reliability;

import java.time.Duration;
import java.util.Map;

/**
 * What a run is made of.
 *
 * @param sms what the SMS gateway can do
 * @param dispatchers how many work at once
 * @param pause of each between two jobs
 * @param servers more settings of the servers
 */
public record KillSettings(
    KillPlan plan,
    int nodes,
    SmsMode sms,
    int dispatchers,
    Duration pause,
    Map<String, String> servers) {

  /** Part of the tests: some minutes. */
  public static KillSettings brief(long seed) {
    return new KillSettings(
        new KillPlan(Duration.ofMinutes(4), 30, 5, 1, 0, Duration.ofSeconds(20), seed),
        2,
        SmsMode.IDEMPOTENT,
        2,
        Duration.ofMillis(600),
        Map.of());
  }
}
