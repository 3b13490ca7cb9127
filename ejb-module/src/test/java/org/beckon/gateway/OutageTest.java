package org.beckon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("T-RETRY: when a gateway that is away is tried again (B8.3)")
class OutageTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:42:00Z");

  private final Outage outage = new Outage(ChannelKind.SMS, 5, "Couldn't connect", NOW);

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8", "8, 256", "9, 300", "10, 300", "1000000, 300"})
  void at_a_growing_distance(int probes, int seconds) {
    assertThat(Outage.distance(probes)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void not_before_a_second_is_over() {
    assertThat(outage.isToBeProbed(NOW.plusMillis(999))).isFalse();
    assertThat(outage.isToBeProbed(NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void people_are_told_once_and_not_of_a_line_that_broke_for_a_moment() {
    assertThat(outage.isToBeTold()).isFalse();
    assertThat(outage.isTold()).isFalse();

    outage.probeFailed("No route to host", NOW.plusSeconds(1));
    assertThat(outage.isToBeTold()).isTrue();
    assertThat(outage.isTold()).isTrue();

    outage.probeFailed("No route to host", NOW.plusSeconds(3));
    assertThat(outage.isToBeTold()).isFalse();
    assertThat(outage.isTold()).isTrue();
  }

  @Test
  void by_one_at_a_time() {
    outage.probing(NOW.plusSeconds(120));

    assertThat(outage.isToBeProbed(NOW.plusSeconds(119))).isFalse();
    assertThat(outage.isToBeProbed(NOW.plusSeconds(120))).isTrue();
  }

  @Test
  void after_a_probe_that_failed_later_than_before() {
    outage.probeFailed("No route to host", NOW.plusSeconds(20));

    assertThat(outage.probeAt()).isEqualTo(NOW.plusSeconds(22));
    assertThat(outage.failures()).isEqualTo(6);
    assertThat(outage.words()).isEqualTo("No route to host");
  }

  @Test
  void what_was_no_probe_brings_the_next_one_neither_nearer_nor_further() {
    outage.failed("timed out");

    assertThat(outage.probeAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(outage.failures()).isEqualTo(6);
  }

  @Test
  void with_the_next_message_when_the_probe_never_got_there() {
    outage.probing(NOW.plusSeconds(120));
    outage.probeUndecided(NOW.plusSeconds(16));

    assertThat(outage.isToBeProbed(NOW.plusSeconds(16))).isTrue();
  }

  @Test
  void words_are_kept_in_short_and_never_missing() {
    outage.failed("x".repeat(1_000));
    assertThat(outage.words()).hasSize(400).endsWith("…");
    outage.failed(null);
    assertThat(outage.words()).isEqualTo("no reason given");
  }
}
