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
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Caller;

/** Has searches looked after, and survives what goes wrong: the next tick tries again. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchDesk {

  private static final Logger LOG = System.getLogger(SearchDesk.class.getName());

  /** How many searches take their step in one transaction: enough to share its statements. */
  private static final int TOGETHER = 64;

  @Inject SearchTick tick;
  @Inject SearchNews news;
  @Inject Rush rush;
  @Inject Caller caller;

  /** At once, on some other thread: whoever hands a message over need not wait. */
  @Asynchronous
  public void hearSoon(List<Long> attemptIds) {
    news.add(attemptIds);
  }

  /**
   * At once, on some other thread: what waits for a gateway that is away takes another way (B8.3).
   * Whoever is not seen to now looks within half a minute.
   */
  @Asynchronous
  public void fallSoon(ChannelKind away) {
    tick.waitingFor(away).forEach(this::look);
  }

  private void look(long searchId) {
    try {
      tick.look(searchId);
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "Search " + searchId + " is looked at later", e);
    }
  }

  /** Everything that is due, until nothing is. */
  public void stepOnDue() {
    stepOnDue(0, 1);
  }

  /**
   * The same of a share of the searches; others look after the others at the same time.
   *
   * @param share which one, from 0
   */
  public void stepOnDue(int share, int shares) {
    boolean hasMoved;
    do {
      var due = tick.due(share, shares, rush.patience());
      var isMuch = due.size() > TOGETHER;
      hasMoved = isMuch ? rush.during(() -> step(due)) : step(due);
      if (isMuch || rush.isOn()) {
        rush.lasts(tick.isRush());
      }
    } while (hasMoved);
  }

  /** False when none of them took a step. One that goes wrong does not hold up the others. */
  public boolean step(List<Long> searchIds) {
    var moved = 0;
    for (int from = 0; from < searchIds.size(); from += TOGETHER) {
      moved += together(searchIds.subList(from, Math.min(searchIds.size(), from + TOGETHER)));
    }
    return moved > 0;
  }

  private int together(List<Long> searchIds) {
    try {
      return caller.during(Caller.SYSTEM, () -> tick.step(List.copyOf(searchIds)));
    } catch (EJBException e) {
      if (searchIds.size() > 1) {
        return searchIds.stream().mapToInt(id -> together(List.of(id))).sum();
      }
      LOG.log(
          Level.WARNING,
          "Search " + searchIds.get(0) + " stands still; the next tick tries again",
          e);
      return 0;
    }
  }
}
