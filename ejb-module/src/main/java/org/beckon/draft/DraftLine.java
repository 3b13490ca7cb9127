package org.beckon.draft;

import java.io.Serializable;
import java.time.Instant;

/**
 * A change of the plan as it is proposed.
 *
 * @param key of the card it is about: {@code j12} or {@code a34}
 * @param technician who would go, by name; null for nobody yet
 * @param before when the visit is now; null for one that would be made
 */
public record DraftLine(
    long id,
    String key,
    long jobId,
    String number,
    String title,
    Long technicianId,
    String technician,
    Instant startsAt,
    int minutes,
    Instant before)
    implements Serializable {}
