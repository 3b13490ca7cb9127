package org.beckon.run;

import java.time.Instant;
import org.beckon.schedule.Override;
import org.beckon.schedule.PlaceJob;

/** What a row says shall be done. Nulls are what is still to be found. */
public record RowDraft(
    long rowId,
    long jobId,
    Long appointmentId,
    int seenVersion,
    Long technicianId,
    Instant startsAt,
    int minutes,
    String notes,
    String overrideReason) {

  RowDraft by(Long technician) {
    return new RowDraft(
        rowId,
        jobId,
        appointmentId,
        seenVersion,
        technician,
        startsAt,
        minutes,
        notes,
        overrideReason);
  }

  RowDraft at(Instant start) {
    return new RowDraft(
        rowId,
        jobId,
        appointmentId,
        seenVersion,
        technicianId,
        start,
        minutes,
        notes,
        overrideReason);
  }

  PlaceJob placement() {
    return new PlaceJob(
        jobId,
        appointmentId,
        seenVersion,
        technicianId,
        startsAt,
        minutes,
        overrideReason == null ? null : new Override(overrideReason));
  }
}
