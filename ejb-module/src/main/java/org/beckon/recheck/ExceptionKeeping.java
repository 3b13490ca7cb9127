package org.beckon.recheck;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.beckon.history.History;
import org.beckon.job.Jobs;
import org.beckon.live.JobChanged;
import org.beckon.platform.Caller;
import org.beckon.platform.Roles;
import org.beckon.platform.Seen;
import org.beckon.schedule.AcceptedConflicts;
import org.beckon.schedule.OverridePermission;
import org.beckon.schedule.PlanHistory;
import org.beckon.schedule.StandingPlan;
import org.beckon.technician.Technicians;

/**
 * Says of a plan that has become wrong: keep it as it is. Takes the permission that overriding a
 * conflict takes, and a reason; the same conflict is not brought up again.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class ExceptionKeeping {

  @Inject PlanExceptions exceptions;
  @Inject Jobs jobs;
  @Inject Technicians technicians;
  @Inject StandingPlan plan;
  @Inject AcceptedConflicts accepted;
  @Inject OverridePermission permission;
  @Inject History history;
  @Inject Event<JobChanged> changed;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Refused when the rule is a strict one, or what was wrong is settled already. */
  public void keep(long id, int seenVersion, String reason) {
    permission.check();
    var concerned = exceptions.concerned(id);
    var job = jobs.getForUpdate((Long) concerned[0]);
    var technician = technicians.getForUpdate((Long) concerned[1]);
    var exception = exceptions.get(id);
    Seen.check(seenVersion, exception.version());
    var now = clock.instant();
    exception.keep(caller.name(), reason, now);
    var assignment = exception.assignment();
    plan.ahead(List.of(technician.id()), now).stream()
        .filter(visit -> visit.assignmentId() == assignment.id())
        .forEach(
            visit ->
                accepted.accept(
                    technician.id(),
                    visit.appointmentId(),
                    job.id(),
                    visit.conflicts().stream()
                        .filter(conflict -> conflict.kind() == exception.kind())
                        .toList()));
    history.add(
        PlanHistory.of("plan.kept", assignment)
            .technician(technician.id())
            .change(null, exception.words())
            .because(reason.strip()),
        now);
    changed.fire(new JobChanged(job.id()));
  }
}
