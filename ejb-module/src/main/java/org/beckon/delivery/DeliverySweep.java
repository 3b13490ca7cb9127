package org.beckon.delivery;

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

/** Delivers what no hint announced: retries whose time has come, and hints that were lost. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliverySweep {

  private static final Logger LOG = System.getLogger(DeliverySweep.class.getName());

  @Inject Desks desks;
  @Inject Recovery recovery;
  @Inject Breaker breaker;

  /** Waits for nobody: each channel looks for what is due at a desk of its own. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void deliverDue() {
    survive(desks::look);
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void recover() {
    breaker.again();
    survive(recovery::recover);
  }

  /**
   * Payara takes a timer out of service for good after two failures in a row; the database being
   * away for a minute must not do that to this one.
   */
  private static void survive(Runnable tick) {
    try {
      tick.run();
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "Deliveries stand still; the next tick tries again", e);
    }
  }
}
