package org.beckon.search;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;

/**
 * One search in the Dispatch Manager (S0-31).
 *
 * @param revision to be said by who pauses or plays it
 * @param outcome null until it has stopped
 * @param reason why it stopped, or null
 * @param since in this state
 * @param cueAt when it moves on by itself at the latest; null when it does not
 * @param places how many people are wanted; other than 1 is a stack (S0-52)
 * @param filled how many of them are found
 * @param jobNumber of the first place
 * @param startsAt when the first visit begins
 * @param inTurn who is being asked, by name, with commas; null when nobody is
 */
public record SearchLine(
    long id,
    int revision,
    DispatchStatus status,
    DispatchOutcome outcome,
    String reason,
    Instant since,
    Instant cueAt,
    boolean reservation,
    String orderedBy,
    int places,
    int filled,
    int candidates,
    long jobId,
    String jobNumber,
    String jobTitle,
    String customer,
    Instant startsAt,
    String inTurn)
    implements Serializable {}
