package org.beckon.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.TimeWindow;
import org.beckon.customer.CustomerQuery;
import org.beckon.history.History;
import org.beckon.job.Job;
import org.beckon.job.JobDetails;
import org.beckon.job.Jobs;
import org.beckon.platform.Roles;
import org.beckon.technician.Technician;

/** Reads everything about one job, its timeline included (S1-88). */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AGENT, Roles.ERP})
public class JobSheetQuery {

  @Inject Jobs jobs;
  @Inject Appointments appointments;
  @Inject JobQuery lines;
  @Inject CustomerQuery customers;
  @Inject History history;

  public JobSheet sheet(long jobId) {
    var job = jobs.getWithSite(jobId);
    return new JobSheet(
        lines.line(jobId),
        details(job),
        customers.site(job.site().id()),
        appointments.of(job).stream().map(JobSheetQuery::visit).toList(),
        history.ofJob(jobId));
  }

  private static JobDetails details(Job job) {
    return new JobDetails(
        job.kind(),
        job.title(),
        job.description().orElse(null),
        job.priority(),
        job.customer().id(),
        job.site().id(),
        job.estimatedMinutes(),
        job.dueAt().orElse(null),
        job.externalId().orElse(null),
        job.requiredSkills());
  }

  static JobSheet.Visit visit(Appointment appointment) {
    return new JobSheet.Visit(
        appointment.id(),
        appointment.version(),
        appointment.status(),
        appointment.time().startsAt(),
        appointment.time().endsAt(),
        appointment.arrival().map(TimeWindow::startsAt).orElse(null),
        appointment.arrival().map(TimeWindow::endsAt).orElse(null),
        appointment.notes().orElse(null),
        appointment.incompleteReason().orElse(null),
        appointment.assignments().stream().map(JobSheetQuery::place).toList());
  }

  private static JobSheet.Place place(Assignment assignment) {
    return new JobSheet.Place(
        assignment.id(),
        assignment.version(),
        assignment.place(),
        assignment.status(),
        assignment.statusSince(),
        assignment.technician().map(Technician::id).orElse(null),
        assignment.technician().map(Technician::name).orElse(null),
        assignment.lead(),
        assignment.sentAt().orElse(null),
        assignment.overranAt().orElse(null));
  }
}
