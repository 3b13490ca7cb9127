package org.beckon.run;

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

/** Takes up runs whose hint was lost, or whose server stopped in the middle. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunSweep {

  private static final Logger LOG = System.getLogger(RunSweep.class.getName());

  @Inject RunLedger ledger;
  @Inject RunSteps steps;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void takeUp() {
    try {
      ledger.abandoned().forEach(steps::take);
    } catch (EJBException e) {
      // Payara takes a timer out of service after two failures; a database that is away must not.
      LOG.log(Level.WARNING, "Runs stand still; the next tick tries again", e);
    }
  }
}
