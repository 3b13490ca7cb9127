package org.beckon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.stream.Stream;
import org.beckon.appointment.AppointmentStatus;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.IncompleteReason;
import org.beckon.customer.CustomerKind;
import org.beckon.dispatch.FieldStep;
import org.beckon.gateway.ChannelKind;
import org.beckon.job.JobKind;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.beckon.job.web.TakeBack;
import org.beckon.matching.Criterion;
import org.beckon.notification.AttemptState;
import org.beckon.notification.NoticeType;
import org.beckon.settings.SettingName;
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
        SettingName.class,
        Criterion.class,
        TakeBack.class,
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
