package org.beckon.dispatch;

import java.io.Serializable;
import java.time.Instant;
import org.beckon.job.Priority;

/**
 * Work that needs somebody, as a technician sees it who may take it. Says nothing that only the one
 * who goes there may know.
 *
 * @param appointmentId the visit with an open place, or null when the job has no visit yet
 * @param seenVersion to be sent back: of the visit, or of the job without one
 * @param startsAt null without a visit
 * @param zone of the site
 * @param skills what is needed, with commas
 * @param lacking those of them that the technician does not have (well enough), with commas
 * @param kilometers from home as the crow flies; null when one of the two places is not known
 */
public record AvailableJob(
    long jobId,
    Long appointmentId,
    int seenVersion,
    String number,
    String title,
    String customer,
    String city,
    String postalCode,
    Priority priority,
    Instant startsAt,
    Instant endsAt,
    Instant dueAt,
    int minutes,
    String zone,
    String skills,
    String lacking,
    Double kilometers)
    implements Serializable {

  public boolean isSkilled() {
    return lacking.isEmpty();
  }
}
