package org.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a mail server that does what mail servers do. */
class MailGatewayTest {

  GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void a_mail_arrives_as_it_was_written() throws Exception {
    var handover = gateway().send(MailKit.toAda());

    var mail = onlyMail();
    assertThat(mail.getSubject()).isEqualTo("New job: J-10001 Boiler service");
    assertThat(mail.getContent().toString().lines())
        .containsExactly("Job: J-10001", "Address: 1 Pier Road");
    assertThat(mail.getFrom())
        .containsExactly(new InternetAddress("Beckon <dispatch@beckon.example.org>"));
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(handover.providerRef()).startsWith("250");
  }

  @Test
  @DisplayName("B.8: every try of one attempt carries the same Message-ID, every attempt its own")
  void message_ids() throws Exception {
    gateway().send(MailKit.toAda());
    gateway().send(MailKit.toAda());
    var other =
        new OutgoingMessage(
            "assignment:17:3:DISPATCH:EMAIL:2",
            MailKit.toAda().plannedAt(),
            "ada@beckon.example.org",
            "Ada",
            "Again",
            "Again");
    gateway().send(other);

    var mails = server.getReceivedMessages();
    assertThat(mails[0].getMessageID())
        .isEqualTo("<assignment.17.3.dispatch.email.1.tb9i80@beckon.example.org>")
        .isEqualTo(mails[1].getMessageID())
        .isNotEqualTo(mails[2].getMessageID());
  }

  @Test
  void letters_of_any_language_arrive() throws Exception {
    gateway()
        .send(MailKit.message("ada@beckon.example.org", "Zoë Łukasz", "Küche 東京 – Größe prüfen"));

    var mail = onlyMail();
    assertThat(mail.getSubject()).isEqualTo("Küche 東京 – Größe prüfen");
    assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getPersonal())
        .isEqualTo("Zoë Łukasz");
  }

  @Test
  void nobody_can_smuggle_a_header_into_a_mail() throws Exception {
    gateway()
        .send(
            MailKit.message(
                "ada@beckon.example.org",
                "Ada\r\nBcc: eve@evil.example.org",
                "Hello\r\nBcc: eve@evil.example.org\n\nother text"));

    var mail = onlyMail();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).isEqualTo("Hello Bcc: eve@evil.example.org other text");
  }

  @Test
  void a_domain_with_letters_of_its_own_is_reached() throws Exception {
    gateway().send(MailKit.to("ada@bücher.example.org"));

    assertThat(onlyMail().getAllRecipients()[0].toString())
        .contains("ada@xn--bcher-kva.example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "ada@",
        "@beckon.example.org",
        "ada@beckon.example.org\r\nBcc: eve@evil.example.org",
        "ada@beckon.example.org, eve@evil.example.org",
        "ada smith@beckon.example.org",
        "ädä@beckon.example.org",
        ""
      })
  @DisplayName("B8.3: an address that is none is refused for good, and the server never asked")
  void bad_addresses(String endpoint) {
    var refusal =
        catchThrowableOfType(NotAccepted.class, () -> gateway().send(MailKit.to(endpoint)));

    assertThat(refusal.isPermanent()).isTrue();
    assertThat(refusal).message().isNotBlank();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_user_who_is_configured_logs_in() throws Exception {
    server.setUser("beckon@beckon.example.org", "beckon", "secret");

    gatewayAs("beckon", "secret").send(MailKit.toAda());

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_wrong_password_is_no_reason_to_give_up_the_mail() {
    server.setUser("beckon@beckon.example.org", "beckon", "secret");

    var refusal =
        catchThrowableOfType(
            NotAccepted.class, () -> gatewayAs("beckon", "sesame").send(MailKit.toAda()));

    assertThat(refusal.isPermanent()).isFalse();
    assertThat(refusal.getMessage()).doesNotContain("sesame");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private MailGateway gateway() {
    return MailKit.gatewayTo(server.getSmtp().getPort());
  }

  private MailGateway gatewayAs(String user, String password) {
    return MailKit.gatewayTo(server.getSmtp().getPort(), MailSecurity.NONE, user, password);
  }

  private MimeMessage onlyMail() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }
}
