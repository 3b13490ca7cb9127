package org.beckon.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mails in which people are asked whether they can work, as they received them. */
record AskingMail(String to, String text, String token) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LINK = Pattern.compile("/answer\\?t=([\\w-]+)");

  /** Of the first mail that asks whoever has this address, once it has come. */
  static String tokenTo(String email) {
    var received = 0;
    while (true) {
      var token = all().filter(mail -> mail.to.contains(email)).map(AskingMail::token).findFirst();
      if (token.isPresent()) {
        return token.get();
      }
      received = awaitMore(received);
    }
  }

  /**
   * One that says this, once it has come.
   *
   * @param known others that say it, too; the mail server does not tell which came first
   */
  static AskingMail about(String words, AskingMail... known) {
    var received = 0;
    while (true) {
      var mail =
          all()
              .filter(one -> one.text.contains(words) && !List.of(known).contains(one))
              .findFirst();
      if (mail.isPresent()) {
        return mail.get();
      }
      received = awaitMore(received);
    }
  }

  private static int awaitMore(int received) {
    var mail = RunningBeckon.mail();
    assertThat(mail.waitForIncomingEmail(PATIENCE.toMillis(), received + 1))
        .as("another mail after " + received)
        .isTrue();
    return mail.getReceivedMessages().length;
  }

  private static Stream<AskingMail> all() {
    return Stream.of(RunningBeckon.mail().getReceivedMessages()).flatMap(AskingMail::of);
  }

  private static Stream<AskingMail> of(MimeMessage mail) {
    try {
      var text = String.valueOf(mail.getContent());
      var link = LINK.matcher(text);
      return link.find()
          ? Stream.of(new AskingMail(mail.getAllRecipients()[0].toString(), text, link.group(1)))
          : Stream.empty();
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
