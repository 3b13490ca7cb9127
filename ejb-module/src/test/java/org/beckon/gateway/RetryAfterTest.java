package org.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("T-RETRY: when a provider wants to be asked again (RFC 9110, 10.2.3)")
class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 | 30",
        " 30  | 30",
        "0 | 0",
        "900 | 900",
        "901 | 900",
        "99999999999999999999 | 900",
        "Mon, 02 Mar 2026 08:02:00 GMT | 120",
        "Mon, 02 Mar 2026 07:00:00 GMT | 0",
        "Wed, 01 Apr 2026 00:00:00 GMT | 900"
      })
  void seconds_or_a_moment_not_in_the_past_and_a_quarter_of_an_hour_at_most(
      String said, long seconds) {
    var after = RetryAfter.in(headers(Map.of("Retry-After", said))).orElseThrow();

    assertThat(after.earliest(NOW)).isEqualTo(NOW.plusSeconds(seconds));
  }

  @Test
  void a_moment_is_taken_by_the_clock_of_whoever_says_it() {
    var headers =
        headers(
            Map.of(
                "Date", "Mon, 02 Mar 2026 12:00:00 GMT",
                "Retry-After", "Mon, 02 Mar 2026 12:01:00 GMT"));

    assertThat(RetryAfter.in(headers).orElseThrow().earliest(NOW)).isEqualTo(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "2026-03-02T08:02:00Z"})
  void what_cannot_be_understood_says_nothing(String said) {
    assertThat(RetryAfter.in(headers(Map.of("Retry-After", said)))).isEmpty();
  }

  private static HttpHeaders headers(Map<String, String> values) {
    var all = new TreeMap<String, List<String>>();
    values.forEach((name, value) -> all.put(name, List.of(value)));
    return HttpHeaders.of(all, (name, value) -> true);
  }
}
