package org.beckon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void without_options_it_is_no_demo() {
    assertThat(Options.parse()).isEqualTo(new Options(false, false, false));
  }

  @Test
  void demo_is_understood() {
    assertThat(Options.parse("--demo").demo()).isTrue();
  }

  @Test
  void an_unknown_option_is_refused_by_name() {
    assertThatThrownBy(() -> Options.parse("--demo", "--dmeo"))
        .isInstanceOf(CannotStart.class)
        .hasMessage("unknown option --dmeo; --help lists them");
  }

  @ParameterizedTest
  @CsvSource({"1.8, 8", "9, 9", "17, 17", "25, 25"})
  void every_java_can_tell_its_age(String version, int feature) {
    assertThat(Main.feature(version)).isEqualTo(feature);
  }
}
