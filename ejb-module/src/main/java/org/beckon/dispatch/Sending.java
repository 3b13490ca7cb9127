package org.beckon.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.JobFollowing;
import org.beckon.history.History;
import org.beckon.job.Job;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.schedule.PlanHistory;
import org.beckon.technician.Technician;

/**
 * Tells everybody planned for a visit, in the caller's transaction: the one sequence behind every
 * way in. Says nothing of who may; the boundaries in front of it do.
 */
@ApplicationScoped
public class Sending {

  @Inject Dispatches dispatches;
  @Inject JobFollowing following;
  @Inject DispatchNotices notices;
  @Inject History history;
  @Inject Caller caller;

  /**
   * Refused while the job lacks a date or a technician (S2-45); when and by whom is recorded
   * (S2-22, S2-23). The caller holds the job's lock.
   */
  public void send(Appointment appointment, Instant now) {
    refuseUnready(appointment);
    planned(appointment).forEach(assignment -> send(appointment, assignment, now));
    // Whatever waited for its time need not wait any longer.
    dispatches
        .running(appointment)
        .filter(Dispatch::isWaiting)
        .ifPresent(waiting -> waiting.goOut(now));
    following.follow(appointment.job(), now);
  }

  /** As {@link #send}, but of those planned only this one: the others are the office's to send. */
  public void sendTo(Technician technician, Appointment appointment, Instant now) {
    refuseUnready(appointment.job());
    planned(appointment).stream()
        .filter(place -> place.technician().filter(technician::equals).isPresent())
        .forEach(assignment -> send(appointment, assignment, now));
    following.follow(appointment.job(), now);
  }

  /** What would be refused if it were sent now. */
  void refuseUnready(Appointment appointment) {
    refuseUnready(appointment.job());
    planned(appointment);
  }

  private void send(Appointment appointment, Assignment assignment, Instant now) {
    markSent(appointment, assignment, now);
    notices.sent(assignment);
  }

  /** Sends one place to whoever takes it over from somebody who was sent (S1-72). */
  void handOver(Assignment taken, String from, Instant now) {
    markSent(taken.appointment(), taken, now);
    notices.reassignedTo(taken, from);
  }

  private void markSent(Appointment appointment, Assignment assignment, Instant now) {
    var before = assignment.status();
    appointment.send(assignment, caller.name(), now);
    history.add(
        PlanHistory.of("assignment.sent", assignment).change(before, assignment.status()), now);
  }

  /** S2-42, S2-43: the refusal says what is missing. */
  private static void refuseUnready(Job job) {
    switch (job.status()) {
      case DRAFT, REQUESTED, OFFERED, UNSCHEDULED ->
          throw new Conflict(
              "dispatch.not-scheduled",
              "status",
              "%s is not scheduled: it needs a date and a technician first."
                  .formatted(job.number()));
      case CLOSED, INVOICED, CANCELED, DECLINED, COMPLETE ->
          throw new Conflict(
              "dispatch.job-over",
              "status",
              "%s is %s and cannot be sent."
                  .formatted(job.number(), job.status().name().toLowerCase(java.util.Locale.ROOT)));
      case SCHEDULED, DISPATCHED, IN_PROGRESS, PAUSED -> {}
    }
  }

  private static List<Assignment> planned(Appointment appointment) {
    var number = appointment.job().number();
    if (appointment.places().noneMatch(place -> place.technician().isPresent())) {
      throw new Conflict(
          "dispatch.no-technician", "technicianId", number + " needs a technician first.");
    }
    var planned = appointment.places().filter(p -> p.status() == AssignmentStatus.PLANNED).toList();
    if (planned.isEmpty()) {
      throw new Conflict(
          "dispatch.sent-already", "status", number + " has been sent to everybody already.");
    }
    planned.stream()
        .flatMap(assignment -> assignment.technician().stream())
        .filter(technician -> !technician.active())
        .findFirst()
        .map(Technician::name)
        .ifPresent(
            name -> {
              throw new Conflict(
                  "technician.inactive", "technicianId", name + " is no longer active.");
            });
    return planned;
  }
}
