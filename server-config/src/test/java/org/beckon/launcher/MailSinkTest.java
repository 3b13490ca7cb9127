package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {

  @TempDir Path folder;

  private MailSink sink;

  @BeforeEach
  void start() {
    var clock = Clock.fixed(Instant.parse("2026-03-01T08:30:00Z"), ZoneOffset.UTC);
    sink = new MailSink(folder.resolve("outbox"), clock);
    sink.start();
  }

  @AfterEach
  void stop() {
    sink.stop();
  }

  @Test
  void a_mail_that_was_sent_lies_in_the_folder_as_it_was() throws Exception {
    send("Boiler at Lindenstraße 5");

    assertThat(sink.outbox().resolve("20260301T083000.000-000001.eml")).exists();
    var mail = new MimeMessage(null, Files.newInputStream(kept().get(0)));
    assertThat(mail.getSubject()).isEqualTo("Boiler at Lindenstraße 5");
    assertThat(mail.getContent()).isEqualTo("Please acknowledge.\r\n.\r\n");
  }

  @Test
  void two_mails_of_the_same_moment_are_two_files() throws Exception {
    send("One");
    send("Two");

    assertThat(kept()).hasSize(2);
  }

  @Test
  void a_mail_that_cannot_be_kept_is_not_accepted() throws IOException {
    Files.delete(sink.outbox());

    assertThatThrownBy(() -> send("Lost")).hasMessageContaining("452");
  }

  private List<Path> kept() throws IOException {
    try (var mails = Files.list(sink.outbox())) {
      return mails.toList();
    }
  }

  private void send(String subject) throws MessagingException {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(sink.port()));
    var mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom("beckon@example.org");
    mail.setRecipients(RecipientType.TO, "tina@example.org");
    mail.setSubject(subject, "UTF-8");
    mail.setText("Please acknowledge.\r\n.\r\n", "UTF-8");
    Transport.send(mail);
  }
}
