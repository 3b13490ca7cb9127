package org.beckon.board.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.beckon.platform.Invalid;
import org.junit.jupiter.api.Test;

class DaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void nothing_said_is_a_week_from_today() {
    assertThat(Days.of(null, null, MONDAY)).isEqualTo(new Days(MONDAY, MONDAY.plusDays(7)));
  }

  @Test
  void a_first_day_alone_is_a_week_from_there() {
    var first = MONDAY.plusDays(30);

    assertThat(Days.of(first, null, MONDAY)).isEqualTo(new Days(first, first.plusDays(7)));
  }

  @Test
  void the_last_day_must_not_be_before_the_first() {
    assertThatThrownBy(() -> Days.of(MONDAY, MONDAY.minusDays(1), MONDAY))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void two_months_are_enough() {
    assertThat(Days.of(MONDAY, MONDAY.plusDays(62), MONDAY).last()).isEqualTo(MONDAY.plusDays(62));
    assertThatThrownBy(() -> Days.of(MONDAY, MONDAY.plusDays(63), MONDAY))
        .isInstanceOf(Invalid.class);
  }
}
