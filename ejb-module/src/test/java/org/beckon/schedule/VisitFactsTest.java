package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.schedule.VisitFacts.Fact;
import org.junit.jupiter.api.Test;

class VisitFactsTest {

  private static final VisitFacts BEFORE =
      facts("Mon 4 Jan, 08:00 - 10:00 EST", "1 Pier Road, Quincy", "Two boilers\n\nand a pump");

  @Test
  void what_was_kept_is_read_as_it_was() {
    assertThat(VisitFacts.parse(BEFORE.text())).isEqualTo(BEFORE);
  }

  @Test
  void what_was_told_before_facts_were_kept_is_read_out_of_its_words() {
    var told =
        "Work order assigned from Bo\n\n" + BEFORE.text() + "\nhttps://b.example/my/jobs.xhtml\n";

    assertThat(VisitFacts.parse(told)).isEqualTo(BEFORE);
  }

  @Test
  void everything_that_changed_is_said_with_what_it_was() {
    var now =
        facts("Tue 5 Jan, 08:00 - 10:00 EST", "9 Quay Street, Quincy", "Two boilers\n\nand a pump");

    assertThat(now.changesSince(BEFORE))
        .isEqualTo(
            """
            Address: 9 Quay Street, Quincy (before: 1 Pier Road, Quincy)
            When: Tue 5 Jan, 08:00 - 10:00 EST (before: Mon 4 Jan, 08:00 - 10:00 EST)""");
    assertThat(now.headline(BEFORE)).isEqualTo("New time");
    assertThat(BEFORE.changesSince(BEFORE)).isEmpty();
  }

  private static VisitFacts facts(String when, String address, String work) {
    return new VisitFacts(
        List.of(
            new Fact(VisitFacts.JOB, "WO-1 Boilers"),
            new Fact(VisitFacts.ADDRESS, address),
            new Fact(VisitFacts.WHEN, when),
            new Fact(VisitFacts.WORK, work)));
  }
}
