package org.beckon.reliability;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;

/** Mailboxes. What is on the disk is accepted, nothing else. */
final class WorldMail {

  private static final int NOT_NOW = 451;

  private final WorldLog log;
  private final WorldAnswers answers;

  WorldMail(WorldLog log, WorldAnswers answers) {
    this.log = log;
    this.answers = answers;
  }

  void take(MessageContext context, String from, String to, byte[] bytes) throws RejectException {
    try {
      var mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      var text = mail.getSubject() + "\n" + mail.getContent();
      log.write("EMAIL", "ACCEPTED", reference(mail.getMessageID()), to, text);
      answers.toMail(to, text);
    } catch (MessagingException | IOException e) {
      throw new RejectException(NOT_NOW, e.getMessage());
    }
  }

  /** {@code <key.birth@host>}: the key. */
  private static String reference(String messageId) {
    return messageId.replaceFirst("^<", "").replaceFirst("\\.[^.]*@.*$", "");
  }
}
