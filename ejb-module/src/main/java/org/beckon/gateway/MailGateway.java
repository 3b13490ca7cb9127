package org.beckon.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * E-mail by SMTP. Blind at the final dot (RFC 1047): a server that falls silent there may or may
 * not have taken the mail.
 */
@ApplicationScoped
public class MailGateway implements Gateway {

  private static final Logger LOG = System.getLogger(MailGateway.class.getName());

  private static final int CLOSING = 421;

  @Inject MailServer server;

  @Override
  public ChannelKind channel() {
    return ChannelKind.EMAIL;
  }

  @Override
  public Capability capability() {
    return Capability.BLIND;
  }

  @Override
  public Duration longestCall() {
    return server.longestCall();
  }

  @Override
  public Handover send(OutgoingMessage message) throws NotAccepted, InDoubt {
    var mail = write(message);
    var transport = connect();
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Handover(transport.getLastServerResponse().strip());
    } catch (MessagingException e) {
      throw notAcceptedUnlessInDoubt(mail, transport, e);
    } finally {
      hangUp(transport);
    }
  }

  private OutgoingMail write(OutgoingMessage message) throws NotAccepted {
    try {
      return new OutgoingMail(server.session(), server.from(), message);
    } catch (MessagingException | IOException | IllegalArgumentException unusable) {
      throw NotAccepted.forGood(unusable.getMessage(), unusable);
    }
  }

  /** Whatever goes wrong here, the server has seen nothing of the mail yet. */
  private SMTPTransport connect() throws NotAccepted {
    try {
      return server.connect();
    } catch (MessagingException e) {
      throw NotAccepted.forNow(e.getMessage(), e);
    }
  }

  /**
   * A "no, never" is final wherever it is said: a server that says so must not deliver (RFC 5321,
   * 4.2.5). Anything else counts as a refusal only before the text was begun.
   */
  private static NotAccepted notAcceptedUnlessInDoubt(
      OutgoingMail mail, SMTPTransport transport, MessagingException e) throws InDoubt {
    var code = transport.getLastReturnCode();
    var reason = code > 0 ? transport.getLastServerResponse().strip() : e.getMessage();
    if (code >= 500) {
      return NotAccepted.forGood(reason, e);
    }
    if (mail.hasBegun()) {
      throw new InDoubt(reason, e);
    }
    // A "not now" about one mail or one mailbox; 421 is said by a server that closes.
    return code >= 400 && code != CLOSING
        ? NotAccepted.busy(reason, e)
        : NotAccepted.forNow(reason, e);
  }

  private static void hangUp(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // What is said at goodbye changes nothing: the server has answered before.
      LOG.log(Level.DEBUG, "The mail server was gone before QUIT", e);
    }
  }
}
