package org.beckon.push;

import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** Keys by which push services know an installation. */
public final class PushKit {

  private static final int NUMBER = 32;

  private PushKit() {}

  /** As the settings want them: base64url. */
  public record Keys(String publicKey, String privateKey) {}

  public static Keys newKeys() {
    try {
      var pair = Curve.newPair();
      var base64 = Base64.getUrlEncoder().withoutPadding();
      return new Keys(
          base64.encodeToString(Curve.bytes((ECPublicKey) pair.getPublic())),
          base64.encodeToString(number((ECPrivateKey) pair.getPrivate())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] number(ECPrivateKey key) {
    var bytes = key.getS().toByteArray();
    return bytes.length > NUMBER ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
