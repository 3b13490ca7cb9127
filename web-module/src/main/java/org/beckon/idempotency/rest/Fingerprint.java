package org.beckon.idempotency.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes one request the same as another. */
public final class Fingerprint {

  private Fingerprint() {}

  /** Of everything that was asked; as text that can be compared. */
  public static String of(String method, String address, String seenVersion, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      // None of the first three can hold a line break.
      var head = method + "\n" + address + "\n" + seenVersion + "\n";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
