package org.beckon.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanningMarkTest {

  @Test
  void a_mark_travels_between_nodes_and_arrives_as_it_was() {
    var mark = new PlanningMark("k3j2x9", 4711L, "dora.w@example.org");

    assertThat(PlanningMark.in(mark.text())).contains(mark);
  }

  @Test
  void letting_go_travels_as_well() {
    var over = PlanningMark.over("k3j2x9", "dora");

    assertThat(PlanningMark.in(over.text())).contains(over);
    assertThat(over.jobId()).isNull();
  }

  @Test
  void other_messages_of_the_topic_are_no_marks() {
    assertThat(PlanningMark.in("all")).isEmpty();
    assertThat(PlanningMark.in("12,13")).isEmpty();
    assertThat(PlanningMark.in("planning me 12 dora")).isEmpty();
  }
}
