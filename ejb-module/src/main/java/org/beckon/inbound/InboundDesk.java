package org.beckon.inbound;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.platform.BusinessException;

/** Has what came in acted on, and then says what is to be said: no word before it is true. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboundDesk {

  private static final Logger LOG = System.getLogger(InboundDesk.class.getName());

  @Inject InboundLedger ledger;
  @Inject Gateways gateways;
  @Inject Clock clock;

  /** At once, on some other thread: whoever brought it need not wait. */
  @Asynchronous
  public void actSoon(long eventId) {
    act(eventId);
  }

  public void act(long eventId) {
    try {
      ledger.act(eventId).ifPresent(reply -> say(eventId, reply));
    } catch (EJBException | BusinessException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "Inbound event " + eventId + " is tried again later", e);
      ledger.failed(eventId, String.valueOf(root(e).getMessage()));
    }
  }

  public void actOnDue() {
    ledger.due().forEach(this::act);
  }

  /** A courtesy: whoever does not get it looks at their page, or asks again. */
  private void say(long eventId, SmsReply reply) {
    if (!gateways.has(ChannelKind.SMS)) {
      return;
    }
    try {
      gateways
          .of(ChannelKind.SMS)
          .send(
              new OutgoingMessage(
                  "reply:" + eventId,
                  clock.instant(),
                  reply.to(),
                  reply.to(),
                  reply.words(),
                  reply.words()));
    } catch (NotAccepted | InDoubt e) {
      LOG.log(Level.WARNING, "The reply to inbound event " + eventId + " may not have left", e);
    }
  }

  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }
}
