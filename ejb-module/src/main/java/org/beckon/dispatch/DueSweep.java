package org.beckon.dispatch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.beckon.platform.Failures;

/** Looks every five seconds for dispatches whose time has come, and every minute for overruns. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueSweep {

  private static final Logger LOG = System.getLogger(DueSweep.class.getName());

  @Inject DueLedger ledger;
  @Inject OverrunLedger overruns;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void sendDue() {
    survive(() -> ledger.due().forEach(this::goOut));
  }

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void markOverruns() {
    survive(overruns::mark);
  }

  /** One that is broken does not keep the others from going out; it is tried again. */
  private void goOut(long dispatchId) {
    try {
      ledger.goOut(dispatchId);
    } catch (RuntimeException thrown) {
      Failures.refusalIn(thrown)
          .ifPresentOrElse(
              refusal -> ledger.failed(dispatchId, refusal.getMessage()),
              () ->
                  LOG.log(
                      Level.WARNING,
                      "Dispatch " + dispatchId + " did not go out; the next tick tries again",
                      thrown));
    }
  }

  /**
   * Payara takes a timer out of service for good after two failures in a row; the database being
   * away for a minute must not do that to this one.
   */
  private static void survive(Runnable tick) {
    try {
      tick.run();
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "Dispatches stand still; the next tick tries again", e);
    }
  }
}
