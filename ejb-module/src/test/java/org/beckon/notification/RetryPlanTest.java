package org.beckon.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("B8.3: retries")
class RetryPlanTest {

  @ParameterizedTest
  @CsvSource({"1, PT15S", "2, PT60S", "3, PT180S"})
  void wait_longer_each_time(int tries, Duration delay) {
    assertThat(RetryPlan.STANDARD.delayAfter(tries)).contains(delay);
  }

  @Test
  void then_end() {
    assertThat(RetryPlan.STANDARD.delayAfter(4)).isEmpty();
    assertThat(RetryPlan.STANDARD.delayAfter(5)).isEmpty();
  }
}
