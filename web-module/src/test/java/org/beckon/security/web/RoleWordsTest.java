package org.beckon.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleWordsTest {

  @Test
  void every_role_that_can_be_given_has_a_word_for_people() {
    assertThat(new AccountForm().getRoleChoices())
        .isNotEmpty()
        .allSatisfy(role -> assertThat(RoleWords.word(role)).isNotEqualTo(role));
  }

  @Test
  void a_role_without_a_word_is_shown_as_it_is() {
    assertThat(RoleWords.word("JANITOR")).isEqualTo("JANITOR");
  }
}
