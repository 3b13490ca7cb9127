package org.beckon.delivery;

import jakarta.ejb.EJBException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beckon.gateway.ChannelKind;

/**
 * Where the attempts of one channel are claimed on this node. Its few clerks wait for lines of
 * their own channel only, so that whoever brings a hint never waits, and no channel for another.
 */
final class Desk {

  private static final Logger LOG = System.getLogger(Desk.class.getName());

  /** How many claim at the same time. */
  private static final int CLERKS = 3;

  /** What is hinted beyond that is found by looking. */
  private static final int MOST_HINTED = 10_000;

  private final ChannelKind channel;
  private final Delivery delivery;
  private final DeliveryThreads threads;
  private final Hinted hinted = new Hinted(MOST_HINTED);
  private final AtomicBoolean isToLook = new AtomicBoolean();
  private final Semaphore clerks = new Semaphore(CLERKS);

  Desk(ChannelKind channel, Delivery delivery, DeliveryThreads threads) {
    this.channel = channel;
    this.delivery = delivery;
    this.threads = threads;
  }

  /** These may be due. Returns at once. */
  void hint(List<Long> attemptIds) {
    hinted.add(attemptIds);
    open();
  }

  /** Something may be due that nobody hinted at. Returns at once. */
  void look() {
    isToLook.set(true);
    open();
  }

  private void open() {
    if (!clerks.tryAcquire()) {
      return;
    }
    try {
      threads.run(this::work);
    } catch (RejectedExecutionException stopping) {
      // What is due is a row, and waits for whoever starts next.
      clerks.release();
    }
  }

  private void work() {
    try {
      while (hasWork()) {
        workOnce();
      }
    } catch (EJBException e) {
      // What was hinted is found by looking, once there is something to look at again.
      hinted.clear();
      LOG.log(Level.WARNING, "Deliveries stand still; the next tick tries again", e);
    } finally {
      clerks.release();
    }
    if (hasWork()) {
      open();
    }
  }

  private boolean hasWork() {
    return isToLook.get() || hinted.size() > 0;
  }

  /** By turns, so that neither what is new nor what has waited is left behind. */
  private void workOnce() {
    if (isToLook.getAndSet(false)) {
      var found = delivery.attemptNext(channel);
      hinted.remove(found.attemptIds());
      if (found.isMoreDue()) {
        isToLook.set(true);
      }
    }
    var wanted = Math.min(hinted.size(), Lines.OF_A_CHANNEL);
    if (wanted > 0) {
      delivery.attempt(channel, wanted, hinted::next);
    }
  }
}
