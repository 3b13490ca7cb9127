package org.beckon.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The company's mail server, as configured. The session is made here and not by the application
 * server because whether to log in depends on whether a user is given, and because every wait must
 * be bounded by the one time-out that the lease of an attempt is measured by.
 */
@ApplicationScoped
public class MailServer {

  /** Connect, greeting, two EHLO, STARTTLS and its handshake, AUTH (3), MAIL, RCPT, DATA, dot. */
  private static final int WAITS = 13;

  @Inject
  @ConfigProperty(name = "beckon.mail.host")
  String host;

  @Inject
  @ConfigProperty(name = "beckon.mail.port")
  int port;

  @Inject
  @ConfigProperty(name = "beckon.mail.security")
  MailSecurity security;

  @Inject
  @ConfigProperty(name = "beckon.mail.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "beckon.mail.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "beckon.mail.from")
  InternetAddress from;

  @Inject
  @ConfigProperty(name = "beckon.mail.timeout")
  Duration timeout;

  private Session session;

  @PostConstruct
  void configure() {
    var settings = new Properties();
    var wait = Long.toString(timeout.toMillis());
    settings.setProperty("mail.smtp.connectiontimeout", wait);
    settings.setProperty("mail.smtp.timeout", wait);
    settings.setProperty("mail.smtp.writetimeout", wait);
    settings.setProperty("mail.smtp.ssl.enable", yes(security == MailSecurity.TLS));
    settings.setProperty("mail.smtp.starttls.enable", yes(security == MailSecurity.STARTTLS));
    settings.setProperty("mail.smtp.starttls.required", yes(security == MailSecurity.STARTTLS));
    settings.setProperty("mail.smtp.ssl.checkserveridentity", yes(true));
    settings.setProperty("mail.smtp.auth", yes(user.isPresent()));
    // The answer to QUIT changes nothing, so nobody waits for it.
    settings.setProperty("mail.smtp.quitwait", yes(false));
    session = Session.getInstance(settings);
  }

  Session session() {
    return session;
  }

  InternetAddress from() {
    return from;
  }

  Duration longestCall() {
    return timeout.multipliedBy(WAITS);
  }

  SMTPTransport connect() throws MessagingException {
    var transport = (SMTPTransport) session.getTransport("smtp");
    transport.connect(host, port, user.orElse(null), password.orElse(null));
    return transport;
  }

  private static String yes(boolean yes) {
    return Boolean.toString(yes);
  }
}
