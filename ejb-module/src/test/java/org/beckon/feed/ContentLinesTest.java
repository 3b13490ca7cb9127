package org.beckon.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "ü", "€", "𝄞", "aü€𝄞"})
  void a_line_has_75_octets_at_most_and_is_never_folded_inside_of_a_character(String pattern) {
    var text = pattern.repeat(200);

    var written = new ContentLines().addText("SUMMARY", text).toString();

    assertThat(CalendarKit.longestLine(written)).isBetween(72, 75);
    assertThat(written.replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
  }

  @Test
  void a_line_of_75_octets_is_left_whole() {
    assertThat(new ContentLines().add("X", "a".repeat(73)).toString())
        .isEqualTo("X:" + "a".repeat(73) + "\r\n");
  }

  @Test
  void text_cannot_end_its_line_or_begin_another_property() {
    var written =
        new ContentLines().addText("SUMMARY", "a\r\nUID:1\nb;c,d\\e\u0007\rATTACH:x").toString();

    assertThat(written).isEqualTo("SUMMARY:a\\nUID:1\\nb\\;c\\,d\\\\e\\nATTACH:x\r\n");
  }

  @Test
  void nothing_is_written_for_nothing() {
    assertThat(new ContentLines().addText("LOCATION", null).toString()).isEmpty();
  }

  @Test
  void times_are_in_utc() {
    assertThat(new ContentLines().add("DTSTART", Instant.parse("2026-03-08T07:00:00.9Z")))
        .hasToString("DTSTART:20260308T070000Z\r\n");
  }
}
