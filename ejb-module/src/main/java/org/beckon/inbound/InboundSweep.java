package org.beckon.inbound;

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

/** Acts on what came in and was not acted on at once. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboundSweep {

  private static final Logger LOG = System.getLogger(InboundSweep.class.getName());

  @Inject InboundDesk desk;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void actOnDue() {
    try {
      desk.actOnDue();
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "Nothing inbound is acted on; the next tick tries again", e);
    }
  }
}
