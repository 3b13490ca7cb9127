package org.beckon.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beckon.template.TemplateName.CONFIRMATION_TO_PERSON;

import java.util.List;
import java.util.Map;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.beckon.platform.Stale;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TemplatesTest {

  private static final Map<Placeholder, String> VALUES =
      Map.of(Placeholder.SUMMARY, "WO-1 Night shift", Placeholder.DETAILS, "Job: WO-1");

  @RegisterExtension Database database = new Database();

  TestCaller caller = new TestCaller();
  Templates templates;
  TemplateChange change;

  @BeforeEach
  void sign_in_as_administrator() {
    caller.becomes("root", Roles.ADMIN);
    var wiring = new Wiring(database.em(), new TestClock(), caller);
    templates = wiring.get(Templates.class);
    change = wiring.get(TemplateChange.class);
  }

  @Test
  void until_somebody_chooses_words_the_standard_ones_hold() {
    assertThat(templates.word(CONFIRMATION_TO_PERSON, VALUES))
        .isEqualTo(
            new Worded(
                "You are assigned: WO-1 Night shift",
                "Job: WO-1\n",
                "You are assigned: WO-1 Night shift",
                "You are assigned: WO-1 Night shift"));
  }

  @Test
  void chosen_words_hold_at_once_for_their_form_and_can_be_given_up_again() {
    say(TemplateForm.SPOKEN, "Hello. {summary}", 0);
    assertThat(templates.word(CONFIRMATION_TO_PERSON, VALUES).spoken())
        .isEqualTo("Hello. WO-1 Night shift");
    assertThat(templates.word(CONFIRMATION_TO_PERSON, VALUES).brief())
        .isEqualTo("You are assigned: WO-1 Night shift");
    assertThat(line(TemplateForm.SPOKEN).changedBy()).isEqualTo("root");

    say(TemplateForm.SPOKEN, null, 1);
    assertThat(line(TemplateForm.SPOKEN).isStandard()).isTrue();
    assertThat(change.changes()).hasSize(2);
  }

  @Test
  void of_several_forms_all_are_saved_or_none() {
    assertThatThrownBy(
            () ->
                change.change(
                    List.of(
                        new ChangeTemplate(CONFIRMATION_TO_PERSON, TemplateForm.SUBJECT, "Yes", 0),
                        new ChangeTemplate(
                            CONFIRMATION_TO_PERSON, TemplateForm.BODY, "{nothing}", 0))))
        .isInstanceOf(Invalid.class);
    database.rollbackAndForget();

    assertThat(line(TemplateForm.SUBJECT).isStandard()).isTrue();
  }

  @Test
  void who_looked_at_older_words_is_stopped() {
    say(TemplateForm.BODY, "Please come. {details}", 0);

    assertThatThrownBy(() -> say(TemplateForm.BODY, "Come.", 0)).isInstanceOf(Stale.class);
  }

  private void say(TemplateForm form, String text, int seenVersion) {
    change.change(List.of(new ChangeTemplate(CONFIRMATION_TO_PERSON, form, text, seenVersion)));
    database.commitAndForget();
  }

  private TemplateLine line(TemplateForm form) {
    return templates.lines(CONFIRMATION_TO_PERSON).stream()
        .filter(line -> line.form() == form)
        .findFirst()
        .orElseThrow();
  }
}
