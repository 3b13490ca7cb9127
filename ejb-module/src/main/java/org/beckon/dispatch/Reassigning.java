package org.beckon.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.JobFollowing;
import org.beckon.history.History;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;
import org.beckon.schedule.CustomerNotices;
import org.beckon.schedule.Placing;
import org.beckon.schedule.PlanHistory;
import org.beckon.technician.Technician;

/**
 * Reassign: what one technician was sent, another one takes over (S1-65 to S1-78). The first stays
 * on record; both are told, in the same transaction.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class Reassigning {

  @Inject Appointments appointments;
  @Inject Placing placing;
  @Inject Sending sending;
  @Inject DispatchNotices notices;
  @Inject CustomerNotices customers;
  @Inject JobFollowing following;
  @Inject History history;
  @Inject Clock clock;

  /**
   * Returns the id of the new assignment. What does not fit the new technician's day is refused
   * unless the command overrides it (S1-74). Of what nobody was sent yet nobody is told.
   */
  public long reassign(ReassignJob command) {
    var technicianId = Require.given("technicianId", command.technicianId());
    var reason = Require.optionalText("reason", command.reason(), 200).orElse(null);
    var held = appointments.assignmentForUpdate(command.assignmentId(), command.seenVersion());
    var now = clock.instant();
    var isOut = held.status().isSent();
    var before = held.technician().map(Technician::name).orElse(null);
    var about = PlanHistory.of("assignment.reassigned", held);
    var taken = placing.handOver(held, technicianId, command.override(), now);
    history.add(about.change(before, name(taken)).because(reason), now);
    if (isOut) {
      tell(held, taken, now);
    }
    following.follow(taken.appointment().job(), now);
    return taken.id();
  }

  private void tell(Assignment held, Assignment taken, Instant now) {
    notices.reassignedFrom(held, name(taken));
    sending.handOver(taken, name(held), now);
    customers.replaced(held, taken);
  }

  private static String name(Assignment assignment) {
    return assignment.technician().map(Technician::name).orElseThrow();
  }
}
