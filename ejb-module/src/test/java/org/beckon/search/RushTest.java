package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RushTest {

  Rush rush = new Rush();

  @Test
  void lasts_as_long_as_the_last_who_is_at_it() {
    assertThat(rush.isOn()).isFalse();
    rush.during(
        () -> {
          rush.during(rush::isOn);
          return assertThat(rush.isOn()).isTrue();
        });
    assertThat(rush.isOn()).isFalse();
  }

  @Test
  void ends_with_what_goes_wrong() {
    assertThatThrownBy(
            () ->
                rush.during(
                    () -> {
                      throw new IllegalStateException("the database is away");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(rush.isOn()).isFalse();
  }

  @Test
  void lasts_while_many_questions_are_on_their_way_out_and_nobody_waits_long_to_hear() {
    assertThat(rush.patience()).isZero();

    rush.lasts(true);
    assertThat(rush.isOn()).isTrue();
    assertThat(rush.patience()).isPositive();

    rush.lasts(false);
    assertThat(rush.isOn()).isFalse();
    assertThat(rush.patience()).isZero();
  }
}
