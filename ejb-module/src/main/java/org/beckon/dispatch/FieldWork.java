package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.IncompleteReason;
import org.beckon.appointment.JobFollowing;
import org.beckon.history.History;
import org.beckon.platform.Caller;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Roles;
import org.beckon.schedule.PlanHistory;
import org.beckon.security.CallerAccount;
import org.beckon.technician.Technician;

/**
 * What technicians do with what they were sent. Only the holder of a place may; a dispatcher may on
 * their behalf, and that is recorded (S1-85).
 */
@Stateless
@RolesAllowed({Roles.TECHNICIAN, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN})
public class FieldWork {

  @Inject Appointments appointments;
  @Inject JobFollowing following;
  @Inject CallerAccount account;
  @Inject History history;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The next step. Steps that do not follow from the present state are refused. */
  public void take(long assignmentId, int seenVersion, FieldStep step) {
    var assignment = appointments.assignmentForUpdate(assignmentId, seenVersion);
    var behalfOf = permitted(assignment);
    var now = clock.instant();
    var before = assignment.status();
    assignment.appointment().step(assignment, step.status(), caller.name(), now);
    record(assignment, before, behalfOf, null, now);
  }

  /** Checks out without having finished: the job waits for another visit (S3-31). */
  public void leaveIncomplete(
      long assignmentId, int seenVersion, IncompleteReason reason, String note) {
    var assignment = appointments.assignmentForUpdate(assignmentId, seenVersion);
    var behalfOf = permitted(assignment);
    var now = clock.instant();
    var before = assignment.status();
    assignment.appointment().leaveIncomplete(assignment, reason, caller.name(), now);
    record(assignment, before, behalfOf, note == null ? reason.name() : note, now);
  }

  /** On whose behalf, when the caller is not the holder. */
  private Optional<String> permitted(Assignment assignment) {
    var holder = assignment.technician();
    var mine = account.technicianId();
    if (mine.isPresent() && holder.filter(t -> t.id() == mine.getAsLong()).isPresent()) {
      return Optional.empty();
    }
    if (caller.is(Roles.DISPATCHER) || caller.is(Roles.SUPERVISOR) || caller.is(Roles.ADMIN)) {
      return holder.map(Technician::name);
    }
    throw new Forbidden("assignment.not-yours", "This job is not yours.");
  }

  private void record(
      Assignment assignment,
      AssignmentStatus before,
      Optional<String> behalfOf,
      String reason,
      Instant now) {
    history.add(
        PlanHistory.of("assignment.status", assignment)
            .change(before, assignment.status())
            .behalfOf(behalfOf.orElse(null))
            .because(reason),
        now);
    following.follow(assignment.appointment().job(), now);
  }
}
