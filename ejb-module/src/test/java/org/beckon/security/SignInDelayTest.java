package org.beckon.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInDelayTest {

  @ParameterizedTest
  @CsvSource({"0, PT0S", "4, PT0S", "5, PT30S", "6, PT1M", "7, PT2M", "9, PT8M", "10, PT15M"})
  void the_wait_doubles_up_to_a_quarter_of_an_hour(int failures, Duration expected) {
    assertThat(SignInDelay.after(failures)).isEqualTo(expected);
  }

  @Test
  void nobody_fails_often_enough_to_break_the_sum() {
    assertThat(SignInDelay.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
  }
}
