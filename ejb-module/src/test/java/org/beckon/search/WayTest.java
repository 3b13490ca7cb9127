package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTest {

  @Test
  void nobody_is_asked_by_an_alert_on_pages_that_may_not_be_open() {
    assertThatThrownBy(() -> Way.usual(ChannelKind.IN_APP))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.field()).contains("channel"));
  }

  @ParameterizedTest
  @CsvSource({"PT-1S, PT1M, delay", "PT0S, PT0S, timeout", "PT0S, P8D, timeout"})
  void times_that_nobody_can_wait_are_refused(Duration delay, Duration timeout, String field) {
    assertThatThrownBy(() -> new Way(ChannelKind.SMS, delay, timeout))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.field()).contains(field));
  }
}
