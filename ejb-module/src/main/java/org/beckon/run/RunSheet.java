package org.beckon.run;

import java.io.Serializable;
import java.time.Instant;

/**
 * How a run stands.
 *
 * @param version to be sent back with whatever changes it
 * @param beginsAt null unless the group begins at one time
 * @param total jobs in it; the numbers after it count those in each state
 */
public record RunSheet(
    long id,
    int version,
    RunStatus status,
    String openedBy,
    Instant openedAt,
    RunTimes times,
    Instant beginsAt,
    int total,
    int fits,
    int conflicts,
    int waiting,
    int sent,
    int failed)
    implements Serializable {

  /** Of those that go out, in percent. */
  public int percent() {
    return total == 0 ? 100 : 100 * (sent + failed) / total;
  }
}
