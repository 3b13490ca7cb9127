package org.beckon.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobStatusTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DRAFT       | REQUESTED UNSCHEDULED SCHEDULED CANCELED
          REQUESTED   | UNSCHEDULED SCHEDULED DECLINED CANCELED
          OFFERED     | UNSCHEDULED SCHEDULED DECLINED CANCELED
          DECLINED    | ''
          UNSCHEDULED | SCHEDULED CANCELED
          SCHEDULED   | UNSCHEDULED DISPATCHED IN_PROGRESS PAUSED COMPLETE CANCELED
          DISPATCHED  | UNSCHEDULED SCHEDULED IN_PROGRESS PAUSED COMPLETE CANCELED
          IN_PROGRESS | UNSCHEDULED SCHEDULED DISPATCHED PAUSED COMPLETE CANCELED
          PAUSED      | UNSCHEDULED SCHEDULED DISPATCHED IN_PROGRESS COMPLETE CANCELED
          COMPLETE    | SCHEDULED CLOSED INVOICED CANCELED
          CLOSED      | INVOICED
          INVOICED    | ''
          CANCELED    | UNSCHEDULED SCHEDULED DISPATCHED IN_PROGRESS PAUSED COMPLETE
          """)
  void what_may_follow_what_is_the_chart_of_the_specification(JobStatus from, String allowed) {
    Set<JobStatus> expected = EnumSet.noneOf(JobStatus.class);
    for (var word : allowed.split(" ")) {
      if (!word.isEmpty()) {
        expected.add(JobStatus.valueOf(word));
      }
    }

    for (var next : JobStatus.values()) {
      assertThat(from.allows(next)).as(from + " to " + next).isEqualTo(expected.contains(next));
    }
  }

  @ParameterizedTest
  @EnumSource(JobStatus.class)
  void nothing_follows_itself(JobStatus status) {
    assertThat(status.allows(status)).isFalse();
  }
}
