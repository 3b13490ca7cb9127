package org.beckon.inbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a webhook proves that it comes from somebody who knows our secret: HMAC-SHA-256 over {@code
 * id.timestamp.body}, as Standard Webhooks has it.
 *
 * @param id what the sender calls the event
 * @param timestamp when it was sent, in seconds since 1970
 * @param signatures {@code v1,} and the HMAC in base64; several parted by spaces while a secret
 *     changes
 */
public record WebhookSignature(String id, String timestamp, String signatures) {

  /** What was sent longer ago, or is to be sent later, may be a repeat by somebody else. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private static final String VERSION = "v1,";
  private static final String BASE64_SECRET = "whsec_";

  /** Whether one of the secrets made one of the signatures of this body, just now. */
  public boolean fits(List<String> secrets, byte[] body, Instant now) {
    if (id == null || timestamp == null || signatures == null || !isRecent(now)) {
      return false;
    }
    return secrets.stream().anyMatch(secret -> fits(secret, body));
  }

  private boolean fits(String secret, byte[] body) {
    var expected = hmac(secret, body);
    var fits = false;
    for (var signature : signatures.split(" ")) {
      if (signature.startsWith(VERSION)) {
        // In constant time: how far a guess is right must not be heard.
        fits |= MessageDigest.isEqual(expected, decoded(signature.substring(VERSION.length())));
      }
    }
    return fits;
  }

  private boolean isRecent(Instant now) {
    try {
      var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(sent, now).abs().compareTo(WINDOW) <= 0;
    } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException unreadable) {
      return false;
    }
  }

  private byte[] hmac(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private static byte[] key(String secret) {
    return secret.startsWith(BASE64_SECRET)
        ? decoded(secret.substring(BASE64_SECRET.length()))
        : secret.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException unreadable) {
      return new byte[0];
    }
  }

  /** As the operator wrote them: one, or two parted by a comma. */
  static List<String> secrets(String configured) {
    return Arrays.stream(configured.split("[,\\s]+")).filter(secret -> !secret.isEmpty()).toList();
  }
}
