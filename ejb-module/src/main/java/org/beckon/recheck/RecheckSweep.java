package org.beckon.recheck;

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

/** Looks again, moments after a change, at the plans of those whom it touches. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecheckSweep {

  private static final Logger LOG = System.getLogger(RecheckSweep.class.getName());

  @Inject Rechecking rechecking;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void recheck() {
    try {
      while (rechecking.takeMarked()) {
        // until nobody is waiting
      }
    } catch (EJBException e) {
      // Payara takes a timer out of service after two failures; a database that is away must not.
      LOG.log(Level.WARNING, "Changed plans are not looked at; the next tick tries again", e);
    }
  }
}
