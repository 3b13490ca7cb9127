package org.beckon.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.beckon.platform.Caller;
import org.beckon.platform.Failures;
import org.beckon.security.CallerAccount;

/**
 * Takes a run a step further: looks it over, or lets it go out. Has no transaction; every step
 * brings its own. May be asked twice, late, and by several nodes. Does it in the name, and with the
 * rights, of whoever opened the run.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunSteps {

  private static final Logger LOG = System.getLogger(RunSteps.class.getName());

  @Inject RunLedger ledger;
  @Inject Suggesting suggesting;
  @Inject Rehearsal rehearsal;
  @Inject RowSending rows;
  @Inject CallerAccount account;
  @Inject Caller caller;

  public void take(long runId) {
    for (var plan = ledger.toPlan(runId); plan.isPresent(); plan = ledger.toPlan(runId)) {
      var found = plan.get();
      var findings = new ArrayList<RowFinding>();
      as(found.by(), () -> findings.addAll(findings(found)));
      if (ledger.planned(runId, found.version(), findings)) {
        break;
      }
    }
    ledger
        .toSend(runId)
        .ifPresent(
            found -> {
              as(found.by(), () -> found.rows().forEach(this::send));
              ledger.finish(runId);
            });
  }

  private List<RowFinding> findings(RunLedger.ToPlan plan) {
    var staffed = suggesting.suggest(plan.beginsAt(), plan.rows());
    var byTechnician =
        staffed.stream()
            .collect(
                groupingBy(
                    row -> java.util.Optional.ofNullable(row.technicianId()),
                    LinkedHashMap::new,
                    toList()));
    return byTechnician.values().stream()
        .flatMap(theirs -> rehearsed(plan, theirs).stream())
        .toList();
  }

  private List<RowFinding> rehearsed(RunLedger.ToPlan plan, List<RowDraft> rows) {
    try {
      rehearsal.perform(plan.times(), plan.beginsAt(), rows);
      throw new IllegalStateException("A rehearsal was not rolled back");
    } catch (Rehearsed over) {
      return over.findings();
    }
  }

  /** S1-107: one that cannot go out keeps nobody else. */
  private void send(long rowId) {
    try {
      rows.send(rowId);
    } catch (RuntimeException thrown) {
      var refusal = Failures.refusalIn(thrown);
      if (refusal.isEmpty()) {
        LOG.log(Level.ERROR, "Row " + rowId + " broke; the others go on", thrown);
      }
      ledger.failed(
          rowId,
          refusal
              .map(Throwable::getMessage)
              .orElse("Something broke; the server's log says what. Nothing was sent."));
    }
  }

  private void as(String login, Runnable work) {
    caller.during(login, () -> caller.during(login, account.roles(), work));
  }
}
