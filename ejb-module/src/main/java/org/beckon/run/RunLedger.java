package org.beckon.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes down how a run goes, each step in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunLedger {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject DispatchRuns runs;
  @Inject Clock clock;

  /** What is to be looked over; the version says whether it is still that when it is done. */
  public record ToPlan(
      int version, String by, RunTimes times, Instant beginsAt, List<RowDraft> rows) {}

  /** Empty when there is nothing to look over. */
  public Optional<ToPlan> toPlan(long runId) {
    var run = runs.get(runId);
    return run.status() == RunStatus.PLANNING
        ? Optional.of(
            new ToPlan(
                run.version(),
                run.openedBy(),
                run.times(),
                run.beginsAt(),
                runs.rows(runId).stream().map(RunRow::draft).toList()))
        : Optional.empty();
  }

  /** False when it was changed meanwhile: then it has to be looked over once more. */
  public boolean planned(long runId, int version, List<RowFinding> findings) {
    var run = runs.getForUpdate(runId);
    if (run.version() != version || run.status() != RunStatus.PLANNING) {
      return run.status() != RunStatus.PLANNING;
    }
    Map<Long, RowFinding> byRow =
        findings.stream().collect(Collectors.toMap(RowFinding::rowId, Function.identity()));
    runs.rows(runId).forEach(row -> row.tried(byRow.get(row.id())));
    run.planned(clock.instant());
    return true;
  }

  /** Whose run it is, and which rows still have to go out; empty when it is not being sent. */
  public Optional<ToSend> toSend(long runId) {
    var run = runs.get(runId);
    return run.status() == RunStatus.SENDING
        ? Optional.of(new ToSend(run.openedBy(), runs.waiting(runId)))
        : Optional.empty();
  }

  public record ToSend(String by, List<Long> rows) {}

  public void failed(long rowId, String why) {
    var row = runs.rowForUpdate(rowId);
    if (row.state() == RowState.WAITING) {
      row.failed(why, clock.instant());
    }
  }

  /** Does nothing while a row still waits, or when somebody has written it down already. */
  public void finish(long runId) {
    var run = runs.getForUpdate(runId);
    if (run.status() == RunStatus.SENDING && runs.waiting(runId).isEmpty()) {
      run.done(clock.instant());
    }
  }

  public List<Long> abandoned() {
    return runs.abandoned(clock.instant().minus(PATIENCE));
  }
}
