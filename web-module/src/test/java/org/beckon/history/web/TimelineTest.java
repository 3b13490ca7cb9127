package org.beckon.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.beckon.history.HistoryEntry;
import org.beckon.platform.web.TimesKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest {

  static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
  static final long KENJI = 7;

  Timeline timeline = new Timeline();

  @BeforeEach
  void write_in_new_york() {
    timeline.values = new ValueWords();
    timeline.values.times = TimesKit.inNewYork(NOON);
  }

  @Test
  void sending_reads_as_a_sentence_with_both_names() {
    var line = only(entry("assignment.sent", null, "PLANNED", "SENT", null));

    assertThat(line.sentence()).isEqualTo("dana sent the job to Kenji Walsh");
    assertThat(line.change()).isEqualTo("Scheduled → Dispatched");
    assertThat(line.who()).isEqualTo("dana");
  }

  @Test
  void a_step_on_behalf_of_somebody_says_so() {
    var line = only(entry("assignment.status", "Kenji Walsh", "SENT", "ACKNOWLEDGED", null));

    assertThat(line.sentence()).isEqualTo("Kenji Walsh acknowledged the job");
    assertThat(line.who()).isEqualTo("dana on behalf of Kenji Walsh");
  }

  @Test
  void a_move_names_the_old_and_the_new_time_of_the_organization() {
    var line =
        only(
            entry(
                "appointment.moved",
                null,
                "2026-03-02T17:00:00Z/2026-03-02T18:00:00Z",
                "2026-03-03T17:00:00Z/2026-03-03T18:00:00Z",
                null));

    assertThat(line.sentence()).isEqualTo("dana moved the visit to Tue 3 Mar, 12:00–13:00");
    assertThat(line.change()).isEqualTo("Mon 2 Mar, 12:00–13:00 → Tue 3 Mar, 12:00–13:00");
  }

  @Test
  void the_reason_is_kept_word_for_word() {
    var line = only(entry("job.canceled", null, "SCHEDULED", "CANCELED", "Customer's wish {0}"));

    assertThat(line.why()).isEqualTo("Customer's wish {0}");
  }

  @Test
  void a_message_that_failed_names_what_to_whom() {
    var line = only(entry("notice.failed", null, null, "DISPATCH to Kenji by e-mail", "No route"));

    assertThat(line.sentence()).isEqualTo("Failed: Dispatch to Kenji by e-mail");
  }

  @Test
  void apostrophes_survive_the_sentence() {
    var line = only(entry("technician.notify-by-phone", null, "false", "true", null));

    assertThat(line.sentence()).isEqualTo("dana switched 'Notify by Phone' on");
  }

  @Test
  void a_kind_without_a_sentence_is_still_told() {
    var line = only(entry("job.teleported", null, null, "Mars", null));

    assertThat(line.sentence()).isEqualTo("dana: Mars");
  }

  @Test
  void the_latest_comes_first() {
    var first = entry("job.created", null, null, "UNSCHEDULED", null);
    var second =
        new HistoryEntry(2, NOON, "dana", null, "job.changed", null, null, null, null, null, null);

    assertThat(timeline.lines(List.of(first, second), Map.of()))
        .extracting(TimelineLine::sentence)
        .containsExactly("dana changed the details of the job", "dana took the job in");
  }

  private TimelineLine only(HistoryEntry entry) {
    return timeline.lines(List.of(entry), Map.of(KENJI, "Kenji Walsh")).get(0);
  }

  private static HistoryEntry entry(
      String kind, String behalfOf, String from, String to, String why) {
    return new HistoryEntry(1, NOON, "dana", behalfOf, kind, null, null, KENJI, from, to, why);
  }
}
