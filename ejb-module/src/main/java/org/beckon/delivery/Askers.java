package org.beckon.delivery;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.gateway.ChannelKind;

/** One asker a channel, who may have to wait for its provider, and for nobody else's. */
@ApplicationScoped
public class Askers {

  private static final Logger LOG = System.getLogger(Askers.class.getName());

  @Inject DeliveryThreads threads;

  private final Set<ChannelKind> busy = ConcurrentHashMap.newKeySet();

  /** Returns at once; does nothing while the channel's last one is at it. */
  void run(ChannelKind channel, Runnable questions) {
    if (busy.add(channel)) {
      threads.run(
          () -> {
            try {
              questions.run();
            } catch (EJBException e) {
              LOG.log(Level.WARNING, "Doubts stand still; the next tick tries again", e);
            } finally {
              busy.remove(channel);
            }
          });
    }
  }
}
