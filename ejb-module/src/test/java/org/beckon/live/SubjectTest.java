package org.beckon.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.live.Subject.Kind;
import org.junit.jupiter.api.Test;

class SubjectTest {

  @Test
  void what_travels_as_text_arrives_as_it_was() {
    var sent =
        Stream.of(
                Stream.of(Subject.job(17), Subject.technician(4)),
                Subject.of(new AlertsChanged(5L, null)),
                Subject.of(new AlertsChanged(null, 12L)))
            .flatMap(subjects -> subjects)
            .toList();

    var text = sent.stream().map(Subject::text).collect(Collectors.joining(","));

    assertThat(Subject.in(text))
        .containsExactlyElementsOf(sent)
        .containsExactly(
            new Subject(Kind.JOB, 17),
            new Subject(Kind.TECHNICIAN, 4),
            new Subject(Kind.ALERTS_OF_TECHNICIAN, 5),
            new Subject(Kind.ALERTS_OF_ACCOUNT, 12));
  }

  @Test
  void what_is_no_subject_is_not_taken_for_one() {
    assertThatThrownBy(() -> Subject.in("x5").toList()).isInstanceOf(NumberFormatException.class);
  }
}
