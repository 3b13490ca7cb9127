package org.beckon.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeLineTest {

  @Test
  @DisplayName("R4: what many transactions change is told in one word, and each once")
  void together() {
    var word =
        ChangeLine.word(
            List.of(
                Set.of(Subject.job(1), Subject.technician(4)),
                Set.of(Subject.job(1)),
                Set.of(Subject.job(2))));

    assertThat(Subject.in(word))
        .containsExactlyInAnyOrder(Subject.job(1), Subject.technician(4), Subject.job(2));
  }

  @Test
  void of_very_many_it_is_said_that_all_may_have_changed() {
    assertThat(ChangeLine.word(List.of(jobs(100)))).isNotEqualTo(ChangeTopic.ALL);
    assertThat(ChangeLine.word(List.of(jobs(101)))).isEqualTo(ChangeTopic.ALL);
  }

  private static Set<Subject> jobs(long count) {
    return LongStream.range(0, count).mapToObj(Subject::job).collect(Collectors.toSet());
  }
}
