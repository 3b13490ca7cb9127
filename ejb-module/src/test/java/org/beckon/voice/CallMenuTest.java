package org.beckon.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S0-75: the spoken menu")
class CallMenuTest {

  CallMenu menu = new CallMenu("Ada", "Boiler service at 1 Pier Road, 10 o'clock");

  @Test
  @DisplayName("an answering machine hears nothing of the job")
  void nothing_before_a_key() {
    assertThat(menu.answered().say()).contains("for Ada", "Press 1 to hear").doesNotContain("Pier");
    assertThat(menu.key('7').say()).doesNotContain("Pier");
    assertThat(menu.silence().say()).doesNotContain("Pier");
  }

  @Test
  void one_hears_two_repeats_one_accepts() {
    assertThat(menu.key('1').say()).contains("1 Pier Road", "accept", "decline");
    assertThat(menu.key('2').say()).contains("1 Pier Road");

    var step = menu.key('1');
    assertThat(step.answer()).isEqualTo('1');
    assertThat(step.last()).isTrue();
    assertThat(menu.hasAnswer()).isTrue();
  }

  @Test
  void three_declines() {
    menu.key('1');

    assertThat(menu.key('3').answer()).isEqualTo('3');
    assertThat(menu.key('1')).isEqualTo(new CallMenu.Step("Goodbye.", null, true));
  }

  @Test
  void three_before_anything_was_heard_declines_nothing() {
    assertThat(menu.key('3').answer()).isNull();
    assertThat(menu.hasAnswer()).isFalse();
  }

  @Test
  void who_says_nothing_is_asked_once_more() {
    menu.key('1');

    assertThat(menu.silence().last()).isFalse();
    assertThat(menu.silence().last()).isTrue();
  }

  @Test
  void a_key_breaks_the_silence() {
    menu.silence();
    menu.key('1');

    assertThat(menu.silence().last()).isFalse();
  }

  @Test
  void whoever_presses_everything_is_left_alone_in_the_end() {
    menu.key('1');
    CallMenu.Step step = null;
    for (var i = 0; i < 20; i++) {
      step = menu.key('5');
    }

    assertThat(step.last()).isTrue();
    assertThat(menu.hasAnswer()).isFalse();
  }
}
