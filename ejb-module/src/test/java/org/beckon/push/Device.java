package org.beckon.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import javax.crypto.Cipher;

/** The browser's half of RFC 8291: the keys it gives out, and how it reads a message. */
public final class Device {

  private final KeyPair keys;
  private final byte[] secret = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

  public Device() {
    try {
      keys = Curve.newPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] key() {
    return Curve.bytes((ECPublicKey) keys.getPublic());
  }

  byte[] secret() {
    return secret.clone();
  }

  public RegisterDevice registration(String name, String endpoint) {
    var base64 = Base64.getUrlEncoder().withoutPadding();
    return new RegisterDevice(
        name, endpoint, base64.encodeToString(key()), base64.encodeToString(secret));
  }

  String read(byte[] body) throws GeneralSecurityException {
    var buffer = ByteBuffer.wrap(body);
    var salt = new byte[16];
    buffer.get(salt).getInt();
    var sender = new byte[buffer.get()];
    buffer.get(sender);
    var sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    var shared = Curve.sharedSecret((ECPrivateKey) keys.getPrivate(), Curve.publicKey(sender));
    var material = PushCipher.keyMaterial(shared, secret, key(), sender);
    var record = PushCipher.cipher(Cipher.DECRYPT_MODE, material, salt).doFinal(sealed);
    if (record[record.length - 1] != 2) {
      throw new GeneralSecurityException("No end of the last record");
    }
    return new String(record, 0, record.length - 1, StandardCharsets.UTF_8);
  }
}
