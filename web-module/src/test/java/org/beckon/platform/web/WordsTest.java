package org.beckon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.stream.Stream;
import org.beckon.appointment.AppointmentStatus;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.IncompleteReason;
import org.beckon.customer.CustomerKind;
import org.beckon.dispatch.Availability;
import org.beckon.dispatch.DispatchOutcome;
import org.beckon.dispatch.DispatchStatus;
import org.beckon.dispatch.FieldStep;
import org.beckon.dispatch.Whereabouts;
import org.beckon.dispatch.web.CrewSort;
import org.beckon.gateway.ChannelKind;
import org.beckon.job.JobKind;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.beckon.job.web.TakeBack;
import org.beckon.matching.Criterion;
import org.beckon.notification.AttemptState;
import org.beckon.notification.NoticeType;
import org.beckon.notification.RecipientKind;
import org.beckon.search.CandidateOrder;
import org.beckon.search.LegState;
import org.beckon.search.ReservationStatus;
import org.beckon.search.SearchMode;
import org.beckon.settings.SettingName;
import org.beckon.template.TemplateForm;
import org.beckon.template.TemplateName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

  static Stream<Class<? extends Enum<?>>> shown() {
    return Stream.of(
        JobStatus.class,
        AppointmentStatus.class,
        AssignmentStatus.class,
        FieldStep.class,
        IncompleteReason.class,
        Priority.class,
        JobKind.class,
        CustomerKind.class,
        ChannelKind.class,
        AttemptState.class,
        NoticeType.class,
        RecipientKind.class,
        TemplateName.class,
        TemplateForm.class,
        SettingName.class,
        Criterion.class,
        TakeBack.class,
        Availability.class,
        DispatchStatus.class,
        DispatchOutcome.class,
        SearchMode.class,
        CandidateOrder.class,
        ReservationStatus.class,
        LegState.class,
        Whereabouts.LastSeen.class,
        CrewSort.class,
        DayOfWeek.class);
  }

  static Stream<Class<? extends Enum<?>>> colored() {
    return Stream.of(
        JobStatus.class, AppointmentStatus.class, AssignmentStatus.class, AttemptState.class);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void everything_that_is_shown_has_a_word(Class<? extends Enum<?>> type) {
    assertThat(type.getEnumConstants()).allSatisfy(c -> assertThat(Words.word(c)).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("colored")
  void every_state_has_a_color(Class<? extends Enum<?>> type) {
    assertThat(type.getEnumConstants())
        .allSatisfy(c -> assertThat(Words.look(c)).startsWith("st-"));
  }

  @Test
  void nothing_has_no_word() {
    assertThat(Words.word(null)).isEmpty();
    assertThat(Words.look(null)).isEmpty();
  }
}
