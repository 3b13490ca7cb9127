package org.beckon.sms;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;

/**
 * The one line to the carrier: bound as transceiver, kept alive, and made again when it is broken.
 */
@ApplicationScoped
class SmppLine {

  private static final Logger LOG = System.getLogger(SmppLine.class.getName());

  @Inject SmppSettings settings;
  @Inject SmppReceiver receiver;

  private SMPPSession session;

  /**
   * Bound, or it does not come back.
   *
   * @throws IOException the carrier is not there, or does not know us
   */
  synchronized SMPPSession bound() throws IOException {
    if (session != null && session.getSessionState().isBound()) {
      return session;
    }
    hangUp();
    var fresh = new SMPPSession(factory());
    fresh.setTransactionTimer(settings.timeout.toMillis());
    fresh.setEnquireLinkTimer(Math.toIntExact(settings.keepAlive.toMillis()));
    fresh.setMessageReceiverListener(receiver);
    try {
      fresh.connectAndBind(
          settings.host.orElseThrow(), settings.port, who(), settings.timeout.toMillis());
    } catch (IOException e) {
      fresh.close();
      throw e;
    }
    LOG.log(Level.INFO, "Bound to the SMPP server as {0}", settings.systemId.orElse(""));
    session = fresh;
    return session;
  }

  @PreDestroy
  synchronized void hangUp() {
    if (session != null) {
      session.unbindAndClose();
      session = null;
    }
  }

  private ConnectionFactory factory() {
    return settings.tls
        ? SSLSocketConnectionFactory.getInstance()
        : SocketConnectionFactory.getInstance();
  }

  private BindParameter who() {
    return new BindParameter(
        BindType.BIND_TRX,
        settings.systemId.orElse(""),
        settings.password.orElse(""),
        settings.systemType.orElse(""),
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        null);
  }
}
