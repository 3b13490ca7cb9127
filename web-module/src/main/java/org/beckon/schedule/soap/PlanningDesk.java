package org.beckon.schedule.soap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.beckon.board.VisitQuery;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.ReassignJob;
import org.beckon.dispatch.Reassigning;
import org.beckon.dispatch.SendAppointment;
import org.beckon.platform.Invalid;
import org.beckon.schedule.Override;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;

/** What {@link Planning} says in XML, in the words of the boundaries. */
@RequestScoped
public class PlanningDesk {

  @Inject VisitQuery visits;
  @Inject Scheduling scheduling;
  @Inject Dispatching dispatching;
  @Inject Reassigning reassigning;

  PlannedVisit visit(long appointmentId) {
    return PlannedVisit.of(visits.visit(appointmentId));
  }

  PlannedVisit placeJob(PlaceJobRequest request) {
    return placed(request.jobId, null, request.version, request.placement);
  }

  PlannedVisit placeVisit(PlaceVisitRequest request) {
    var job = visits.visit(request.appointmentId).job().id();
    return placed(job, request.appointmentId, request.version, request.placement);
  }

  PlannedVisit send(SendToTech request) {
    dispatching.send(new SendAppointment(request.appointmentId, request.version));
    return visit(request.appointmentId);
  }

  Reassigned reassign(ReassignRequest request) {
    var command =
        new ReassignJob(
            request.assignmentId,
            request.version,
            request.technicianId,
            request.reason,
            override(request.overrideReason));
    return new Reassigned(reassigning.reassign(command));
  }

  private PlannedVisit placed(long jobId, Long visitId, int version, Placement placement) {
    var command =
        new PlaceJob(
            jobId,
            visitId,
            version,
            placement.technicianId,
            instant(placement.startsAt),
            placement.durationMinutes,
            override(placement.overrideReason));
    return visit(scheduling.place(command));
  }

  private static Override override(String reason) {
    return reason == null ? null : new Override(reason);
  }

  /** XML would also take a time that does not say where: the day would be anybody's guess. */
  private static Instant instant(String given) {
    try {
      return given == null ? null : OffsetDateTime.parse(given.strip()).toInstant();
    } catch (DateTimeParseException notOne) {
      throw new Invalid("startsAt", "must be a time with its offset, as 2026-03-02T08:00:00Z");
    }
  }
}
