package org.beckon.board;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.AppointmentStatus;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.IncompleteReason;
import org.beckon.customer.SiteLine;
import org.beckon.history.HistoryEntry;
import org.beckon.job.JobDetails;

/** Everything on a job's page. */
public record JobSheet(
    JobLine line, JobDetails details, SiteLine site, List<Visit> visits, List<HistoryEntry> history)
    implements Serializable {

  /** One appointment; {@code arrivalFrom} is null when nothing was promised. */
  public record Visit(
      long id,
      int version,
      AppointmentStatus status,
      Instant startsAt,
      Instant endsAt,
      Instant arrivalFrom,
      Instant arrivalUntil,
      String notes,
      IncompleteReason incompleteReason,
      List<Place> places)
      implements Serializable {}

  /** One place of a visit, also those that somebody left; {@code technicianId} null when open. */
  public record Place(
      long assignmentId,
      int version,
      int place,
      AssignmentStatus status,
      Instant since,
      Long technicianId,
      String technician,
      boolean lead,
      Instant sentAt,
      Instant overranAt)
      implements Serializable {}
}
