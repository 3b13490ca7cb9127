package org.beckon.search;

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

/** Moves searches on when their time has come; after a restart, all that came due meanwhile. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchSweep {

  private static final Logger LOG = System.getLogger(SearchSweep.class.getName());

  private static final int SHARES = 2;

  @Inject SearchDesk desk;

  /** Two at once, each with searches of its own: a database is waited for half of the time. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void stepOnDue() {
    stepOnDue(0);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void stepOnOthersDue() {
    stepOnDue(1);
  }

  private void stepOnDue(int share) {
    try {
      desk.stepOnDue(share, SHARES);
    } catch (EJBException e) {
      // Payara takes a timer that throws twice in a row out of service for good.
      LOG.log(Level.WARNING, "Searches stand still; the next tick tries again", e);
    }
  }
}
