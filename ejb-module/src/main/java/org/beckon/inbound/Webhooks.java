package org.beckon.inbound;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.beckon.platform.Forbidden;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door for what providers send by HTTP: only with our signature, and kept before it is acted
 * on.
 */
@Stateless
@PermitAll
public class Webhooks {

  @Inject
  @ConfigProperty(name = "beckon.inbound.secret")
  Optional<String> secret;

  @Inject Intake intake;
  @Inject Clock clock;

  /**
   * Returns when it is kept; acting on it comes later.
   *
   * @return false when it was known already
   * @throws Forbidden nobody we know has signed it, or not now
   */
  public boolean receive(
      String provider, WebhookSignature signature, String contentType, byte[] body) {
    var secrets = secret.map(WebhookSignature::secrets).orElseThrow(Webhooks::refusal);
    if (!signature.fits(secrets, body, clock.instant())) {
      throw refusal();
    }
    return intake.take(
        provider, signature.id(), contentType, new String(body, StandardCharsets.UTF_8));
  }

  /** Does not say what was wrong. */
  private static Forbidden refusal() {
    return new Forbidden("inbound.signature", "The signature is missing, old or wrong.");
  }
}
