package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.beckon.job.JobKit;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;
import org.beckon.template.TemplateForm;
import org.beckon.template.TemplateName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticePreviewTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  NoticePreview preview;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    preview = wiring.get(NoticePreview.class);
  }

  @Test
  void without_a_job_it_is_about_a_visit_that_could_be() {
    for (var name : TemplateName.values()) {
      var words = preview.preview(name, Map.of(), null);
      assertThat(words.subject() + words.body() + words.brief() + words.spoken())
          .contains("WO-10248")
          .doesNotContain("{");
    }
  }

  @Test
  void of_a_real_visit_it_is_what_would_go_out_in_words_that_are_not_saved_yet() {
    var job = JobKit.boilerJob(wiring);
    wiring
        .get(Scheduling.class)
        .place(
            new PlaceJob(
                job.id(),
                null,
                job.version(),
                TechnicianKit.ada(wiring),
                clock.in(Duration.ofHours(2)),
                null,
                null));
    database.commitAndForget();

    var words =
        preview.preview(
            TemplateName.CONFIRMATION_TO_CUSTOMER,
            Map.of(TemplateForm.SPOKEN, "{person} comes to {city}"),
            job.number());

    assertThat(words.spoken()).isEqualTo("Ada comes to Quincy");
    assertThat(words.subject()).contains(job.number());
  }

  @Test
  void what_could_not_be_saved_cannot_be_looked_at_and_a_job_without_a_visit_is_named() {
    assertThatThrownBy(
            () ->
                preview.preview(
                    TemplateName.CONFIRMATION_TO_PERSON,
                    Map.of(TemplateForm.BODY, "{secret}"),
                    null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> preview.preview(TemplateName.CONFIRMATION_TO_PERSON, Map.of(), "WO-0"))
        .isInstanceOf(Conflict.class)
        .hasMessage("There is no job WO-0 that has a visit.");
  }
}
