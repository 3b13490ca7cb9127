package org.beckon.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSRuntimeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.beckon.platform.BrokerLine;

/** Wakes some worker on some node. A broker that is away keeps nobody waiting. */
@Stateless
@PermitAll
public class DeliveryHints {

  static final String DELIVERIES = "deliveries";

  private static final Logger LOG = System.getLogger(DeliveryHints.class.getName());

  @Inject BrokerLine broker;

  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(long attemptId, Duration hold) {
    try {
      broker.use(
          context ->
              context
                  .createProducer()
                  .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                  .setDeliveryDelay(hold.toMillis())
                  .send(context.createQueue(DELIVERIES), Long.toString(attemptId)));
    } catch (JMSRuntimeException e) {
      // Nothing is lost: the row is PLANNED, and DeliverySweep finds it within two seconds.
      LOG.log(Level.WARNING, "No hint for attempt " + attemptId, e);
    }
  }
}
