package org.beckon.gateway;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Mails, and gateways to servers on this machine. */
public final class MailKit {

  private MailKit() {}

  public static MailGateway gatewayTo(int port) {
    return gatewayTo(port, MailSecurity.NONE, null, null);
  }

  /** One that waits longer, for many mails at once on a busy machine. */
  public static MailGateway patientGatewayTo(int port) {
    var gateway = gatewayTo(port);
    gateway.server.timeout = Duration.ofSeconds(30);
    gateway.server.configure();
    return gateway;
  }

  static MailGateway gatewayTo(int port, MailSecurity security, String user, String password) {
    var server = new MailServer();
    server.host = "127.0.0.1";
    server.port = port;
    server.security = security;
    server.user = Optional.ofNullable(user);
    server.password = Optional.ofNullable(password);
    server.timeout = Duration.ofMillis(400);
    try {
      server.from = new InternetAddress("Beckon <dispatch@beckon.example.org>");
    } catch (AddressException e) {
      throw new IllegalStateException(e);
    }
    server.configure();
    var gateway = new MailGateway();
    gateway.server = server;
    return gateway;
  }

  static OutgoingMessage toAda() {
    return to("ada@beckon.example.org");
  }

  static OutgoingMessage to(String endpoint) {
    return message(endpoint, "Ada", "New job: J-10001 Boiler service");
  }

  static OutgoingMessage message(String endpoint, String name, String subject) {
    return new OutgoingMessage(
        "assignment:17:3:DISPATCH:EMAIL:1",
        Instant.parse("2026-03-02T08:00:00Z"),
        endpoint,
        name,
        subject,
        "Job: J-10001\nAddress: 1 Pier Road\n");
  }
}
