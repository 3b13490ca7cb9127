package org.beckon.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.IncompleteReason;
import org.beckon.appointment.JobFollowing;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.JobStatus;
import org.beckon.platform.Caller;
import org.beckon.schedule.PlanHistory;
import org.beckon.technician.Technician;
import org.beckon.technician.Technicians;
import org.beckon.trsp.TrspDay;
import org.beckon.trsp.TrspJob;
import org.beckon.trsp.TrspTechnician;

/** What has happened to a visit by now, step by step, each at its time and by whom. */
@ApplicationScoped
class DemoStory {

  private static final Duration CALLED_BEFORE = Duration.ofHours(20);
  private static final Duration PLANNED_BEFORE = Duration.ofHours(15);

  @Inject DemoWork work;
  @Inject Appointments appointments;
  @Inject Technicians technicians;
  @Inject JobFollowing following;
  @Inject Caller caller;

  /** From the customer's call to the present. */
  void tell(TrspDay day, DemoVisit visit, long technicianId, Instant now) {
    var plannedAt = earlier(day.start().minus(PLANNED_BEFORE), now);
    var job = work.add(day, visit.request(), JobStatus.UNSCHEDULED, plannedAt.minus(CALLED_BEFORE));
    var appointment = new Appointment(job, visit.time(), 1, DemoPeople.DISPATCHER, plannedAt);
    appointment.promise(
        TimeWindow.of(TrspJob.opens(day, visit.request()), promisedUntil(day, visit)));
    appointments.add(appointment);
    office(() -> plan(appointment, technicians.get(technicianId), plannedAt));
    DemoSteps.of(visit, now).forEach(step -> take(appointment, visit, step));
    if (!now.isBefore(day.end())) {
      settle(visit, appointment, day.end());
    }
  }

  private static Instant promisedUntil(TrspDay day, DemoVisit visit) {
    var until = TrspJob.closes(day, visit.request());
    var opens = TrspJob.opens(day, visit.request());
    return until.isAfter(opens) ? until : opens.plus(Duration.ofHours(1));
  }

  private void plan(Appointment appointment, Technician technician, Instant at) {
    work.by(
        DemoPeople.DISPATCHER,
        PlanHistory.of("appointment.created", appointment).change(null, appointment.time()),
        at);
    var place = appointment.assign(technician, false, DemoPeople.DISPATCHER, at);
    work.by(
        DemoPeople.DISPATCHER,
        PlanHistory.of("assignment.planned", place).change(null, technician.name()),
        at);
    following.follow(appointment.job(), at);
  }

  private void take(Appointment appointment, DemoVisit visit, DemoSteps.Step step) {
    var sent = step.status() == AssignmentStatus.SENT;
    var actor = sent ? DemoPeople.DISPATCHER : TrspTechnician.login(visit.technician());
    caller.during(
        actor,
        () -> {
          var place = appointment.places().findFirst().orElseThrow();
          var before = place.status();
          move(appointment, place, step, actor);
          var kind = sent ? "assignment.sent" : "assignment.status";
          work.by(actor, PlanHistory.of(kind, place).change(before, place.status()), step.at());
          following.follow(appointment.job(), step.at());
        });
  }

  private static void move(
      Appointment appointment, Assignment place, DemoSteps.Step step, String actor) {
    switch (step.status()) {
      case SENT -> appointment.send(place, actor, step.at());
      case INCOMPLETE ->
          appointment.leaveIncomplete(place, IncompleteReason.PART_NEEDED, actor, step.at());
      default -> appointment.step(place, step.status(), actor, step.at());
    }
  }

  /** After a day that is over, the office closes some jobs and bills some. */
  private void settle(DemoVisit visit, Appointment appointment, Instant at) {
    var job = appointment.job();
    var before = job.status();
    if (before != JobStatus.COMPLETE) {
      return;
    }
    if (visit.request().number() % 3 == 2) {
      job.close(at);
    } else {
      job.invoice(at);
    }
    work.by(DemoPeople.ADMIN, work.about(job, "job.status").change(before, job.status()), at);
  }

  private void office(Runnable doing) {
    caller.during(DemoPeople.DISPATCHER, doing);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
