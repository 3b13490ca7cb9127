package org.beckon.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The way to the broker for hints, which may be lost. Once it has failed, nobody tries for a while,
 * and then one alone: whoever waits for a broker that is away holds a thread that timers need.
 */
@ApplicationScoped
public class BrokerLine {

  static final Duration REST = Duration.ofSeconds(5);

  @Resource(lookup = "java:app/jms/beckon")
  ConnectionFactory broker;

  private final AtomicBoolean trying = new AtomicBoolean();
  private volatile boolean down;
  private volatile long downSince;

  /**
   * Does nothing while the broker is known to be away.
   *
   * @throws JMSRuntimeException it has just been found to be
   */
  public void use(Consumer<JMSContext> hint) {
    if (!down) {
      send(hint);
    } else if (System.nanoTime() - downSince >= REST.toNanos()
        && trying.compareAndSet(false, true)) {
      try {
        send(hint);
      } finally {
        trying.set(false);
      }
    }
  }

  private void send(Consumer<JMSContext> hint) {
    try (var context = broker.createContext()) {
      hint.accept(context);
      down = false;
    } catch (JMSRuntimeException e) {
      downSince = System.nanoTime();
      down = true;
      throw e;
    }
  }
}
