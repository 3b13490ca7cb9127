package org.beckon.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes a message that only one device can read (RFC 8291, in one record of RFC 8188). */
final class PushCipher {

  private static final int SALT = 16;
  private static final int RECORD = 4096;

  /** What a record ends with when no other follows. */
  private static final byte LAST = 2;

  private static final SecureRandom RANDOM = new SecureRandom();

  private PushCipher() {}

  /**
   * The body of the request to the push service.
   *
   * @param device the device's public key, 65 bytes
   * @param auth the device's secret, 16 bytes
   */
  static byte[] encrypt(byte[] text, byte[] device, byte[] auth) throws GeneralSecurityException {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return encrypt(text, device, auth, Curve.newPair(), salt);
  }

  /** The same with a key and a salt that were chosen, as in the example of the RFC. */
  static byte[] encrypt(byte[] text, byte[] device, byte[] auth, KeyPair ours, byte[] salt)
      throws GeneralSecurityException {
    var ourKey = Curve.bytes((ECPublicKey) ours.getPublic());
    var secret = Curve.sharedSecret((ECPrivateKey) ours.getPrivate(), Curve.publicKey(device));
    var key = keyMaterial(secret, auth, device, ourKey);
    var record = Arrays.copyOf(text, text.length + 1);
    record[text.length] = LAST;
    var sealed = cipher(Cipher.ENCRYPT_MODE, key, salt).doFinal(record);
    return ByteBuffer.allocate(SALT + 4 + 1 + ourKey.length + sealed.length)
        .put(salt)
        .putInt(RECORD)
        .put((byte) ourKey.length)
        .put(ourKey)
        .put(sealed)
        .array();
  }

  static byte[] keyMaterial(byte[] secret, byte[] auth, byte[] device, byte[] ours)
      throws GeneralSecurityException {
    var info =
        ByteBuffer.allocate(14 + 2 * Curve.POINT)
            .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
            .put(device)
            .put(ours)
            .array();
    return derive(auth, secret, info, 32);
  }

  static Cipher cipher(int mode, byte[] keyMaterial, byte[] salt) throws GeneralSecurityException {
    var key = derive(salt, keyMaterial, label("aes128gcm"), 16);
    var nonce = derive(salt, keyMaterial, label("nonce"), 12);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return cipher;
  }

  private static byte[] label(String name) {
    return ("Content-Encoding: " + name + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  /** HKDF with SHA-256 (RFC 5869); one round is enough for 32 bytes. */
  private static byte[] derive(byte[] salt, byte[] input, byte[] info, int length)
      throws GeneralSecurityException {
    var round = hmac(hmac(salt, input), Arrays.copyOf(info, info.length + 1), 1);
    return Arrays.copyOf(round, length);
  }

  private static byte[] hmac(byte[] key, byte[] info, int counter) throws GeneralSecurityException {
    info[info.length - 1] = (byte) counter;
    return hmac(key, info);
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }
}
