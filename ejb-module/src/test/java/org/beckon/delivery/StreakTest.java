package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T-RETRY: what counts as a row of failures (B8.3)")
class StreakTest {

  private final Streak streak = new Streak();

  @Test
  void failures_in_a_row_are_counted() {
    assertThat(streak.failed(0)).isEqualTo(1);
    assertThat(streak.failed(1)).isEqualTo(2);
    assertThat(streak.failed(2)).isEqualTo(3);
  }

  @Test
  void one_that_gets_through_ends_the_row() {
    streak.failed(0);
    streak.ended();

    assertThat(streak.failed(1)).isEqualTo(1);
  }

  @Test
  void what_lies_far_apart_is_no_row() {
    var window = Streak.WINDOW.toNanos();
    streak.failed(0);

    assertThat(streak.failed(window)).isEqualTo(2);
    assertThat(streak.failed(2 * window + 1)).isEqualTo(1);
  }

  @Test
  void the_clock_may_begin_anywhere() {
    assertThat(streak.failed(-Duration.ofDays(9).toNanos())).isEqualTo(1);
    assertThat(streak.failed(-Duration.ofDays(9).toNanos() + 1)).isEqualTo(2);
  }

  @Test
  void everybody_is_told_of_the_end_once_and_only_of_one_that_they_were_told_of() {
    streak.failed(0);
    assertThat(streak.ended()).isFalse();

    streak.failed(1);
    streak.told();
    assertThat(streak.ended()).isTrue();
    assertThat(streak.ended()).isFalse();
  }
}
