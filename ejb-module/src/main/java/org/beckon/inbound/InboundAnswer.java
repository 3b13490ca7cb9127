package org.beckon.inbound;

import static java.util.Objects.requireNonNull;

/**
 * Somebody answered. Exactly one of {@code code}, {@code reference} and {@code token} says what; an
 * SMS may say none, which is enough when one question is open to that number.
 *
 * @param provider who brought it, such as {@code smpp}, {@code ari} or {@code link}
 * @param from the number it came from, international, or null for a link
 * @param code the code of the question, as told in the SMS
 * @param reference the key of the attempt that asked, as of a call
 * @param token the secret of the link
 * @param reason why somebody declined, or null
 */
public record InboundAnswer(
    String provider,
    String from,
    String code,
    String reference,
    String token,
    Choice choice,
    String reason) {

  public InboundAnswer {
    requireNonNull(provider);
    requireNonNull(choice);
  }

  /** By text message. */
  public static InboundAnswer bySms(String provider, String from, String code, Choice choice) {
    return new InboundAnswer(provider, requireNonNull(from), code, null, null, choice, null);
  }

  /** By a key during the call that asked. */
  public static InboundAnswer byCall(
      String provider, String from, String reference, Choice choice) {
    return new InboundAnswer(provider, from, null, requireNonNull(reference), null, choice, null);
  }

  /** By the page behind a link. */
  public static InboundAnswer byLink(String token, Choice choice, String reason) {
    return new InboundAnswer("link", null, null, null, requireNonNull(token), choice, reason);
  }
}
