package org.beckon.delivery;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.stream.Stream;
import org.beckon.gateway.ChannelKind;

/**
 * Takes hints to the desk of their channel. Few sessions suffice: none of them waits for anything.
 * Anything it throws, the broker redelivers.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "beckon-broker"),
      @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = DeliveryHints.DELIVERIES),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryListener implements MessageListener {

  @Inject Desks desks;

  @Override
  public void onMessage(Message hint) {
    try {
      var channel = ChannelKind.valueOf(hint.getStringProperty(DeliveryHints.CHANNEL));
      var ids = hint.getBody(String.class).split(",");
      desks.hint(channel, Stream.of(ids).map(Long::valueOf).toList());
    } catch (JMSException e) {
      throw new IllegalStateException("Unreadable hint", e);
    }
  }
}
