package org.beckon.integration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.beckon.platform.Failures;

/**
 * Takes a run a step further: check what waits for a check, import what was confirmed. Has no
 * transaction; every step brings its own. May be asked twice, late, and from several nodes.
 */
@Stateless
@PermitAll
public class ImportSteps {

  private static final Logger LOG = System.getLogger(ImportSteps.class.getName());
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject ImportSteps self;
  @Inject ImportRuns runs;
  @Inject DryRun dryRun;
  @Inject BringingIn bringingIn;
  @Inject Clock clock;

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void take(long runId) {
    try {
      dryRun.check(runId);
      bringIn(runId);
    } catch (RuntimeException broken) {
      self.fail(runId, "The import broke; the server's log says why. Nothing was imported.");
      throw broken;
    }
  }

  private void bringIn(long runId) {
    try {
      bringingIn.bring(runId);
    } catch (RuntimeException thrown) {
      var refusal = Failures.refusalIn(thrown).orElseThrow(() -> thrown);
      LOG.log(
          Level.INFO,
          "Import {0} is checked again: {1}",
          String.valueOf(runId),
          refusal.getMessage());
      self.checkAgain(runId, "Nothing was imported. " + refusal.getMessage());
      dryRun.check(runId);
    }
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void checkAgain(long runId, String why) {
    runs.get(runId).checkAgain(why, clock.instant());
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void fail(long runId, String why) {
    runs.get(runId).fail(why, clock.instant());
  }

  /**
   * Runs whose server stopped in the middle: nobody holds their row. A check is to be taken up
   * again; an import left nothing behind and waits for another confirmation.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Long> abandoned() {
    var now = clock.instant();
    return runs.waiting(now.minus(PATIENCE)).stream()
        .flatMap(id -> runs.lock(id).stream())
        .filter(run -> run.status().isUnderWay())
        .peek(run -> run.interrupted(now))
        .filter(run -> run.status() == ImportStatus.CHECKING)
        .map(ImportRun::id)
        .toList();
  }
}
