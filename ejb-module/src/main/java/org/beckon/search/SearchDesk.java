package org.beckon.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Has searches looked after, and survives what goes wrong: the next tick tries again. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchDesk {

  private static final Logger LOG = System.getLogger(SearchDesk.class.getName());

  @Inject SearchTick tick;
  @Inject LegReports reports;

  /** At once, on some other thread: whoever hands a message over need not wait. */
  @Asynchronous
  public void hearSoon(long attemptId) {
    try {
      reports.heard(attemptId);
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "What became of attempt " + attemptId + " is looked at later", e);
    }
  }

  /** Everything that is due, until nothing is. One that goes wrong does not hold up the others. */
  public void stepOnDue() {
    boolean hasMoved;
    do {
      hasMoved = false;
      for (var id : tick.due()) {
        hasMoved |= step(id);
      }
    } while (hasMoved);
  }

  private boolean step(long searchId) {
    try {
      return tick.step(searchId);
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "Search " + searchId + " stands still; the next tick tries again", e);
      return false;
    }
  }
}
