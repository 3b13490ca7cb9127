package org.beckon.notification.web;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * One mail as it left.
 *
 * @param name of its file
 * @param sentAt null when the mail does not say
 */
public record Mail(
    String name, String to, String subject, Instant sentAt, List<String> headers, String text)
    implements Serializable {

  static Mail of(String name, byte[] content) throws IOException {
    try {
      var message = new MimeMessage(null, new ByteArrayInputStream(content));
      var sent = message.getSentDate();
      return new Mail(
          name,
          InternetAddress.toUnicodeString(message.getRecipients(Message.RecipientType.TO)),
          message.getSubject(),
          sent == null ? null : sent.toInstant(),
          Collections.list(message.getAllHeaders()).stream().map(Mail::line).toList(),
          text(message));
    } catch (MessagingException unreadable) {
      throw new UncheckedIOException(new IOException(name + " is not a mail", unreadable));
    }
  }

  private static String line(Header header) {
    return header.getName() + ": " + header.getValue();
  }

  /** The first part that is text. */
  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/*")) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        var text = text(parts.getBodyPart(i));
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }
}
