package org.beckon.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.gateway.ChannelKind;
import org.beckon.search.LegState;
import org.junit.jupiter.api.Test;

class LegWordsTest {

  @Test
  void s0_84_who_said_yes_shows_the_label_literally() {
    assertThat(LegWords.word(ChannelKind.PHONE, LegState.ACCEPTED))
        .isEqualTo("Answered - Accepted");
    assertThat(LegWords.word(ChannelKind.EMAIL, LegState.ACCEPTED))
        .isEqualTo("E-mailed - Accepted");
  }
}
