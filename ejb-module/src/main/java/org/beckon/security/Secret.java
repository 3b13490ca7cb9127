package org.beckon.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Values nobody can guess, and what we keep of them instead. */
public final class Secret {

  /** Without letters and digits that look alike, because people type these. */
  private static final String READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /** 256 bits for a machine to send. The prefix lets scanners find it where it should not be. */
  public static String forMachines() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return "bkn_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** 100 bits for a person to type: five groups of four. */
  static String forPeople() {
    var text = new StringBuilder();
    for (var i = 0; i < 20; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return text.toString();
  }

  /** What is stored. The value cannot be had back from it. */
  public static String hash(String value) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
