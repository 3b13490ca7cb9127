package org.beckon.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;

/**
 * Dispatch Selected: many jobs are looked over together and sent in one action (S1-101, S1-104).
 * What takes long is done in the background by {@link RunSteps}; the rows say how far it is.
 */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.ERP})
public class BatchDispatching {

  /** What a dispatcher can still look over. */
  public static final int MOST = 1000;

  @Inject DispatchRuns runs;
  @Inject Event<RunDue> due;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Takes the jobs as they are, in their order, and begins to look them over. Returns the run's id.
   */
  public long open(List<Long> jobIds) {
    var wanted = new LinkedHashSet<>(Require.given("jobs", jobIds));
    if (wanted.isEmpty() || wanted.size() > MOST) {
      throw new Invalid("jobs", "must be between 1 and " + MOST);
    }
    var found = byJob(List.copyOf(wanted));
    var run = new DispatchRun(caller.name(), clock.instant());
    runs.add(run);
    var position = 0;
    for (var jobId : wanted) {
      if (!found.containsKey(jobId)) {
        throw new NotFound("job", jobId);
      }
      runs.add(new RunRow(run.id(), ++position, found.get(jobId)));
    }
    due.fire(new RunDue(run.id()));
    return run.id();
  }

  /** Who and when for all of them at once; what was put right by hand is given up. */
  public void plan(long runId, int seenVersion, RunPlan plan) {
    var run = runs.getForUpdate(runId, seenVersion);
    run.plan(plan, clock.instant());
    var rows = runs.rows(runId);
    var present = byJob(rows.stream().map(RunRow::jobId).toList());
    rows.forEach(row -> row.plan(plan, present.get(row.jobId())));
    due.fire(new RunDue(runId));
  }

  /** Puts one right; all are held against each other again. */
  public void change(ChangeRow command) {
    var run = runs.getForUpdate(command.runId(), command.seenVersion());
    run.planAgain(clock.instant());
    runs.row(command.runId(), command.rowId()).change(command);
    due.fire(new RunDue(command.runId()));
  }

  /** Leaves a job out; it stays as it is. */
  public void leaveOut(long runId, int seenVersion, long rowId) {
    var run = runs.getForUpdate(runId, seenVersion);
    if (runs.rows(runId).size() == 1) {
      throw new Conflict("run.empty", "This is the only job left. Go back to the list instead.");
    }
    run.planAgain(clock.instant());
    runs.remove(runs.row(runId, rowId));
    due.fire(new RunDue(runId));
  }

  /**
   * Lets all of them go out, each by itself (S1-107). Pressed twice it sends once: the second time
   * there is nothing left to do.
   */
  public void send(long runId, int seenVersion) {
    var run = runs.getForUpdate(runId);
    if (run.status() == RunStatus.SENDING || run.status() == RunStatus.DONE) {
      return;
    }
    runs.getForUpdate(runId, seenVersion).send(clock.instant());
    runs.rows(runId).forEach(RunRow::letGo);
    due.fire(new RunDue(runId));
  }

  /** A new run of those that were refused, as they are now. Returns its id. */
  public long again(long runId) {
    var failed =
        runs.rows(runs.get(runId).id()).stream()
            .filter(row -> row.state() == RowState.FAILED)
            .map(RunRow::jobId)
            .toList();
    if (failed.isEmpty()) {
      throw new Conflict("run.nothing-failed", "Nothing was refused.");
    }
    return open(failed);
  }

  private Map<Long, Selected> byJob(List<Long> jobIds) {
    return runs.selected(jobIds).stream()
        .collect(Collectors.toMap(Selected::jobId, Function.identity()));
  }
}
