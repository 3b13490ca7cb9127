package org.beckon.idempotency.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void the_same_request_has_the_same_fingerprint() {
    assertThat(of("POST", "/jobs?", "3", "{}")).isEqualTo(of("POST", "/jobs?", "3", "{}"));
  }

  @Test
  void a_request_that_differs_in_anything_has_another() {
    assertThat(
            Stream.of(
                of("POST", "/jobs?", "3", "{}"),
                of("PUT", "/jobs?", "3", "{}"),
                of("POST", "/jobs?a", "3", "{}"),
                of("POST", "/jobs?", "4", "{}"),
                of("POST", "/jobs?", "3", "{ }"),
                of("POST", "/jobs?", "null", "{}")))
        .doesNotHaveDuplicates()
        .allMatch(print -> print.matches("[0-9a-f]{64}"));
  }

  private static String of(String method, String address, String seen, String body) {
    return Fingerprint.of(method, address, seen, body.getBytes(StandardCharsets.UTF_8));
  }
}
