package org.beckon.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What in a link says which question is answered: 128 bits that nobody can guess. */
record Token(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  static Token fresh() {
    var bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** A number to type, of two to four digits. */
  static String code(int digits) {
    var least = (int) Math.pow(10, digits - 1.0);
    return String.valueOf(least + RANDOM.nextInt(9 * least));
  }

  /** What is stored. The token cannot be had back from it. */
  String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
