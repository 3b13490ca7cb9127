package org.beckon.dispatch;

import org.beckon.schedule.Override;

/**
 * Somebody else takes over what somebody holds, as the caller last saw it.
 *
 * @param technicianId who takes it
 * @param reason for the history (S1-67); may be null
 * @param override null to be told of conflicts first
 */
public record ReassignJob(
    long assignmentId, int seenVersion, Long technicianId, String reason, Override override) {

  /** The same, although it does not fit. */
  public ReassignJob anyway(String why) {
    return new ReassignJob(assignmentId, seenVersion, technicianId, reason, new Override(why));
  }
}
