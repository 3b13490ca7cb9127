package org.beckon.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final byte[] BODY = "{\"text\": \"27 1\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  @DisplayName("the example of Standard Webhooks, as their documentation has it")
  void example() {
    var signature =
        new WebhookSignature(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "1614265330",
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    assertThat(
            signature.fits(
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(1614265330)))
        .isTrue();
  }

  @Test
  @DisplayName("while a secret changes, both are good")
  void rotation() throws Exception {
    var signature = signed("old", "e1", NOW);

    assertThat(signature.fits(WebhookSignature.secrets("new, old"), BODY, NOW)).isTrue();
    assertThat(signature.fits(List.of("new"), BODY, NOW)).isFalse();
    assertThat(
            new WebhookSignature(
                    "e1", signature.timestamp(), "v1,AAAA v2,xyz " + signature.signatures())
                .fits(List.of("old"), BODY, NOW))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
  @DisplayName("an old one, or one of tomorrow, is not believed")
  void window(long seconds, boolean believed) throws Exception {
    assertThat(signed("s", "e1", NOW.plusSeconds(seconds)).fits(List.of("s"), BODY, NOW))
        .isEqualTo(believed);
  }

  @Test
  void another_body_id_or_time_is_not_what_was_signed() throws Exception {
    var good = signed("s", "e1", NOW);

    assertThat(good.fits(List.of("s"), "{}".getBytes(StandardCharsets.UTF_8), NOW)).isFalse();
    assertThat(
            new WebhookSignature("e2", good.timestamp(), good.signatures())
                .fits(List.of("s"), BODY, NOW))
        .isFalse();
    assertThat(
            new WebhookSignature("e1", "" + NOW.plusSeconds(1).getEpochSecond(), good.signatures())
                .fits(List.of("s"), BODY, NOW))
        .isFalse();
    assertThat(new WebhookSignature("e1", good.timestamp(), null).fits(List.of("s"), BODY, NOW))
        .isFalse();
    assertThat(good.fits(List.of(), BODY, NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "99999999999999999999", "9223372036854775807", "-1"})
  void a_time_that_is_none(String timestamp) {
    assertThat(new WebhookSignature("e1", timestamp, "v1,AAAA").fits(List.of("s"), BODY, NOW))
        .isFalse();
  }

  private static WebhookSignature signed(String secret, String id, Instant at) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
    return new WebhookSignature(
        id,
        "" + at.getEpochSecond(),
        "v1," + Base64.getEncoder().encodeToString(mac.doFinal(BODY)));
  }
}
