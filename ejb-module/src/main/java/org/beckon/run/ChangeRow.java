package org.beckon.run;

import java.time.Instant;

/**
 * One job of a run, put right by hand.
 *
 * @param seenVersion of the run
 * @param technicianId null to have somebody suggested
 * @param startsAt null to have a time found
 * @param notes for whoever goes there, or null to leave what is there
 * @param overrideReason why it shall go out although it does not fit, or null
 */
public record ChangeRow(
    long runId,
    int seenVersion,
    long rowId,
    Long technicianId,
    Instant startsAt,
    int minutes,
    String notes,
    String overrideReason) {}
