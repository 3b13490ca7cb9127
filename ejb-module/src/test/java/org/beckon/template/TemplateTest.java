package org.beckon.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beckon.template.TemplateName.CONFIRMATION_TO_CUSTOMER;
import static org.beckon.template.TemplateName.CONFIRMATION_TO_PERSON;
import static org.beckon.template.TemplateName.RESERVATION_TO_PERSON;

import java.util.Map;
import java.util.stream.Stream;
import org.beckon.notification.NoticeType;
import org.beckon.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @Test
  void s0_20_there_are_exactly_four_types() {
    assertThat(Stream.of(TemplateName.values()).map(TemplateName::type).distinct())
        .containsExactly(
            NoticeType.CONFIRMATION,
            NoticeType.RESERVATION,
            NoticeType.STATUS_UPDATE,
            NoticeType.CANCELLATION);
  }

  @ParameterizedTest
  @EnumSource
  void the_standard_words_can_be_saved_as_they_are(TemplateName name) {
    for (var form : TemplateForm.values()) {
      var standard = name.standard(form);
      assertThat(Template.checked(name, form, standard).text()).isEqualTo(standard);
    }
  }

  @Test
  void an_unknown_placeholder_is_refused_by_name_and_line() {
    assertThatThrownBy(
            () ->
                Template.checked(
                    CONFIRMATION_TO_PERSON, TemplateForm.BODY, "Hello\r\n\r\n{person}, {adress}"))
        .isInstanceOf(Invalid.class)
        .hasMessage("Body must not hold {adress}, in line 3: nothing stands for it.")
        .extracting(refused -> ((Invalid) refused).field())
        .isEqualTo(java.util.Optional.of("body"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello {number", "Hello } you", "{{number}}", "{Number}", "{}"})
  void braces_that_hold_nothing_we_know_are_refused(String text) {
    assertThatThrownBy(() -> Template.checked(CONFIRMATION_TO_PERSON, TemplateForm.SHORT, text))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("in line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"One\nBcc: all@example.org", "One\r\ntwo", "One\rtwo"})
  void a_subject_is_one_line(String text) {
    assertThatThrownBy(() -> Template.checked(CONFIRMATION_TO_PERSON, TemplateForm.SUBJECT, text))
        .isInstanceOf(Invalid.class)
        .hasMessage("Subject must be one line.");
  }

  @Test
  void what_only_whoever_goes_there_may_know_is_not_for_customers_nor_for_who_is_only_asked() {
    for (var name : TemplateName.values()) {
      var isForThem = name.placeholders(TemplateForm.BODY).contains(Placeholder.DETAILS);
      assertThat(isForThem)
          .isEqualTo(name.name().endsWith("PERSON") && name != RESERVATION_TO_PERSON);
    }
    assertThatThrownBy(
            () -> Template.checked(CONFIRMATION_TO_CUSTOMER, TemplateForm.BODY, "{details}"))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void a_question_that_nobody_could_answer_is_refused() {
    assertThatThrownBy(
            () -> Template.checked(RESERVATION_TO_PERSON, TemplateForm.SHORT, "{visit}, please"))
        .hasMessage("Short must hold {answer}, or nobody could answer.");
  }

  @Test
  void what_is_put_in_is_not_read_as_a_template_again() {
    var template = new Template("{title} for {customer}\n\n{changes}\n\nBye");

    assertThat(
            template.filled(
                Map.of(Placeholder.TITLE, "{customer} $1 \\", Placeholder.CUSTOMER, "Harbor")))
        .isEqualTo("{customer} $1 \\ for Harbor\n\nBye");
  }
}
