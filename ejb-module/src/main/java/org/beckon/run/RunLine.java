package org.beckon.run;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.job.Priority;

/**
 * One job of a run.
 *
 * @param appointmentId the visit, or null while one has to be made
 * @param technician who goes, by name; null while nobody was found
 * @param startsAt null while no time was found
 * @param zone of the site
 * @param says what speaks against it, or why it was refused; null when nothing does
 */
public record RunLine(
    long rowId,
    long jobId,
    Long appointmentId,
    String number,
    String title,
    String customer,
    String city,
    String postalCode,
    Priority priority,
    Long technicianId,
    String technician,
    Instant startsAt,
    int minutes,
    String zone,
    String notes,
    String overrideReason,
    RowState state,
    String says)
    implements Serializable {}
