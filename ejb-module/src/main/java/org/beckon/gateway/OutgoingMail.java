package org.beckon.gateway;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;

/** A mail that knows whether any of it has left the house. */
final class OutgoingMail extends MimeMessage {

  private final String messageId;
  private boolean begun;

  OutgoingMail(Session session, InternetAddress from, OutgoingMessage message)
      throws MessagingException, IOException {
    super(session);
    messageId = messageId(message, from);
    setFrom(from);
    setRecipient(RecipientType.TO, addressee(message));
    setSubject(oneLine(message.subject()), "UTF-8");
    setText(message.text(), "UTF-8");
    setSentDate(Date.from(message.plannedAt()));
    // Keeps holiday replies from answering us (RFC 3834).
    setHeader("Auto-Submitted", "auto-generated");
    saveChanges();
  }

  /** False as long as the server provably has nothing: the text is written after its "go on". */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoreList)
      throws IOException, MessagingException {
    begun = true;
    super.writeTo(out, ignoreList);
  }

  /** The same for every try, so that mailboxes which collapse repeats can (B.8). */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static String messageId(OutgoingMessage message, InternetAddress from) {
    var key = message.idemKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
    // Another installation may have a job of the same number; it was not born in the same second.
    var birth = Long.toString(message.plannedAt().getEpochSecond(), Character.MAX_RADIX);
    var sender = from.getAddress();
    return "<%s.%s@%s>".formatted(key, birth, sender.substring(sender.lastIndexOf('@') + 1));
  }

  private static InternetAddress addressee(OutgoingMessage message)
      throws MessagingException, IOException {
    var address =
        new InternetAddress(
            asciiDomain(message.endpoint()), oneLine(message.recipientName()), "UTF-8");
    address.validate();
    return address;
  }

  private static String asciiDomain(String endpoint) throws MessagingException {
    var at = endpoint.lastIndexOf('@');
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(endpoint.substring(0, at + 1))) {
      throw new MessagingException("Mail cannot carry the letters of " + endpoint);
    }
    return endpoint.substring(0, at + 1) + IDN.toASCII(endpoint.substring(at + 1));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
