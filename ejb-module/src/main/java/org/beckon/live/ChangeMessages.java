package org.beckon.live;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.beckon.platform.BrokerLine;

/**
 * Tells every node. A broker that is away keeps nobody waiting: not who saves, and not a worker who
 * has claimed a message and whose lease is running.
 */
@Stateless
@PermitAll
public class ChangeMessages {

  private static final Logger LOG = System.getLogger(ChangeMessages.class.getName());

  @Inject BrokerLine broker;

  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(String jobs) {
    try {
      broker.use(
          context -> context.createProducer().send(context.createTopic(ChangeTopic.NAME), jobs));
    } catch (JMSRuntimeException e) {
      // Nothing is lost: pages read the database when they are opened and when they reconnect.
      LOG.log(Level.WARNING, "Open pages were not told that jobs " + jobs + " have changed", e);
    }
  }
}
