package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.gateway.ChannelKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for lines cannot be interrupted: each test has a thread of its own. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinesTest {

  private static final int ALL = Lines.OF_A_CHANNEL;

  Lines lines = new Lines();

  @Test
  void nobody_gets_more_than_they_want_or_than_there_are() {
    assertThat(lines.take(ChannelKind.SMS, 1)).isEqualTo(1);
    assertThat(lines.take(ChannelKind.SMS, 2 * ALL)).isEqualTo(ALL - 1);
    assertThat(lines.busy()).isEqualTo(ALL);
  }

  @Test
  @DisplayName("B8.5: while calls hang, what is free is used all the same")
  void few_are_free() {
    lines.take(ChannelKind.SMS, ALL - 1);

    assertThat(lines.take(ChannelKind.SMS, ALL)).isEqualTo(1);
  }

  @Test
  @DisplayName("B8.5: no channel uses the lines of another")
  void of_a_channel() {
    lines.take(ChannelKind.SMS, ALL);

    assertThat(lines.take(ChannelKind.EMAIL, ALL)).isEqualTo(ALL);
  }

  @Test
  void what_is_given_back_can_be_taken_again() {
    lines.take(ChannelKind.SMS, ALL);
    lines.giveBack(ChannelKind.SMS, 2);

    assertThat(lines.busy()).isEqualTo(ALL - 2);
    assertThat(lines.take(ChannelKind.SMS, 2)).isEqualTo(2);
  }
}
