package org.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B8.3: what is made of every way in which a mail server can misbehave. */
class MailGatewayInTroubleTest {

  ScriptedSmtp server = new ScriptedSmtp();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void the_script_itself_is_a_working_mail_server() throws Exception {
    var handover = gateway().send(MailKit.toAda());

    assertThat(handover.providerRef()).isEqualTo("250 fine");
    assertThat(server.heard()).containsSubsequence("CONNECT", "MAIL", "RCPT", "DATA", "DOT");
  }

  @ParameterizedTest(name = "{1} at {0}")
  @CsvSource({
    "CONNECT, 421 too busy",
    "CONNECT, 554 no service",
    "CONNECT, (hangs up)",
    "CONNECT, (says nothing)",
    "EHLO, (hangs up)",
    "MAIL, 451 try later",
    "MAIL, (hangs up)",
    "MAIL, (says nothing)",
    "RCPT, 450 4.2.0 greylisted",
    "RCPT, 452 4.2.2 mailbox full",
    "RCPT, (hangs up)",
    "DATA, 451 4.3.0 no room",
    "DATA, (hangs up)",
    "DATA, (says nothing)"
  })
  void provably_not_accepted_and_worth_another_try(String moment, String trouble) {
    server.at(moment, trouble);

    var refusal = catchThrowableOfType(NotAccepted.class, () -> gateway().send(MailKit.toAda()));

    assertThat(refusal.isPermanent()).isFalse();
    assertThat(refusal).message().isNotBlank();
    assertThat(server.heard()).doesNotContain("DOT");
  }

  @ParameterizedTest(name = "{1} at {0}")
  @CsvSource({
    "MAIL, 550 5.7.1 sender refused",
    "RCPT, 550 5.1.1 no such person",
    "RCPT, 553 5.1.3 bad address",
    "DATA, 554 5.7.0 policy",
    "DOT, 554 5.7.1 looks like spam"
  })
  void refused_for_good_in_the_words_of_the_server(String moment, String trouble) {
    server.at(moment, trouble);

    var refusal = catchThrowableOfType(NotAccepted.class, () -> gateway().send(MailKit.toAda()));

    assertThat(refusal.isPermanent()).isTrue();
    assertThat(refusal).hasMessage(trouble);
  }

  @ParameterizedTest(name = "{1} at {0}")
  @CsvSource({
    "TEXT, (hangs up)",
    "DOT, (hangs up)",
    "DOT, (says nothing)",
    "DOT, 451 4.3.0 something went wrong",
    "DOT, gibberish"
  })
  void in_doubt_once_the_text_is_on_its_way(String moment, String trouble) {
    server.at(moment, trouble);

    assertThat(catchThrowable(() -> gateway().send(MailKit.toAda())))
        .isInstanceOf(InDoubt.class)
        .message()
        .isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"(hangs up)", "(says nothing)", "500 what?"})
  void what_is_said_at_goodbye_changes_nothing(String trouble) throws Exception {
    server.at("QUIT", trouble);

    assertThat(gateway().send(MailKit.toAda()).providerRef()).isEqualTo("250 fine");
  }

  @Test
  void a_server_that_is_not_there_is_worth_another_try() throws IOException {
    var refusal =
        catchThrowableOfType(
            NotAccepted.class, () -> MailKit.gatewayTo(unusedPort()).send(MailKit.toAda()));

    assertThat(refusal.isPermanent()).isFalse();
    assertThat(refusal).hasMessageContaining("Couldn't connect");
  }

  @Test
  void a_line_that_will_not_become_private_carries_nothing() {
    var gateway = MailKit.gatewayTo(server.port(), MailSecurity.STARTTLS, null, null);

    var refusal = catchThrowableOfType(NotAccepted.class, () -> gateway.send(MailKit.toAda()));

    assertThat(refusal.isPermanent()).isFalse();
    assertThat(server.heard()).doesNotContain("MAIL");
  }

  @Test
  void a_server_that_does_not_speak_tls_gets_nothing() {
    var gateway = MailKit.gatewayTo(server.port(), MailSecurity.TLS, null, null);

    var refusal = catchThrowableOfType(NotAccepted.class, () -> gateway.send(MailKit.toAda()));

    assertThat(refusal.isPermanent()).isFalse();
    assertThat(server.heard()).doesNotContain("MAIL");
  }

  @Test
  void the_lease_outlasts_every_wait_of_a_call() {
    assertThat(gateway().longestCall()).isGreaterThanOrEqualTo(Duration.ofMillis(400 * 13));
  }

  private MailGateway gateway() {
    return MailKit.gatewayTo(server.port());
  }

  private static int unusedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
