package org.beckon.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who we are to push services: a key pair and a contact (VAPID, RFC 8292). */
@ApplicationScoped
public class PushKeys {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Duration VALID = Duration.ofHours(12);

  @Inject
  @ConfigProperty(name = "beckon.push.public-key")
  Optional<String> publicKey;

  @Inject
  @ConfigProperty(name = "beckon.push.private-key")
  Optional<String> privateKey;

  @Inject
  @ConfigProperty(name = "beckon.push.contact")
  Optional<String> contact;

  boolean areThere() {
    return publicKey.isPresent() && privateKey.isPresent() && contact.isPresent();
  }

  /** What a browser asks for when somebody turns notifications on; empty without a key. */
  Optional<String> publicKey() {
    return areThere() ? publicKey : Optional.empty();
  }

  /**
   * The Authorization header for one push service.
   *
   * @param origin scheme, host and port of the service
   */
  String authorization(String origin, Instant now) throws GeneralSecurityException {
    var claims =
        "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
            .formatted(origin, now.plus(VALID).getEpochSecond(), contact.orElseThrow());
    var signed = part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + part(claims);
    // As JWT has it: two numbers of 32 bytes, not DER.
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(Curve.privateKey(Base64.getUrlDecoder().decode(privateKey.orElseThrow())));
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return "vapid t=%s.%s, k=%s"
        .formatted(signed, BASE64.encodeToString(signature.sign()), publicKey.orElseThrow());
  }

  private static String part(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
