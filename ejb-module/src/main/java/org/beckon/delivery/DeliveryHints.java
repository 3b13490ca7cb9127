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
import java.util.List;
import java.util.stream.Collectors;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.BrokerLine;

/** Wakes some worker on some node. A broker that is away keeps nobody waiting. */
@Stateless
@PermitAll
public class DeliveryHints {

  static final String DELIVERIES = "deliveries";

  /** The property of a hint that names the channel. */
  static final String CHANNEL = "channel";

  private static final Logger LOG = System.getLogger(DeliveryHints.class.getName());

  @Inject BrokerLine broker;

  /** Returns at once. */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(ChannelKind channel, List<Long> attemptIds, Duration hold) {
    var ids = attemptIds.stream().map(String::valueOf).collect(Collectors.joining(","));
    try {
      broker.use(
          context ->
              context
                  .createProducer()
                  .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                  .setDeliveryDelay(hold.toMillis())
                  .setProperty(CHANNEL, channel.name())
                  .send(context.createQueue(DELIVERIES), ids));
    } catch (JMSRuntimeException e) {
      // Nothing is lost: the row is PLANNED, and DeliverySweep finds it within two seconds.
      LOG.log(Level.WARNING, "No hint for attempts " + ids, e);
    }
  }
}
