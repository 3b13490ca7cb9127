package org.beckon.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beckon.platform.web.TimesKit.NEW_YORK;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {

  static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

  Times times = TimesKit.inNewYork(NOON);

  @Test
  void times_are_those_of_the_organization() {
    assertThat(times.dateTime(NOON)).isEqualTo("Mon 2 Mar, 12:00");
  }

  @Test
  void the_year_is_named_when_it_is_another_one() {
    assertThat(times.dateTime(Instant.parse("2027-01-01T17:00:00Z")))
        .isEqualTo("Fri 1 Jan 2027, 12:00");
  }

  @Test
  void the_second_day_of_a_night_shift_is_named() {
    assertThat(times.span(NOON, NOON.plusSeconds(3600), NEW_YORK))
        .isEqualTo("Mon 2 Mar, 12:00–13:00");
    assertThat(times.span(NOON, NOON.plusSeconds(13 * 3600), NEW_YORK))
        .isEqualTo("Mon 2 Mar, 12:00–Tue 3 Mar, 01:00");
  }

  @Test
  void a_zone_differs_only_while_its_clocks_do() {
    var phoenix = ZoneId.of("America/Phoenix");
    var denver = TimesKit.in(ZoneId.of("America/Denver"), NOON);

    assertThat(denver.differs(phoenix, NOON)).isFalse();
    assertThat(denver.differs(phoenix, Instant.parse("2026-07-01T12:00:00Z"))).isTrue();
  }

  @Test
  void durations_read_as_people_say_them() {
    assertThat(times.duration(45)).isEqualTo("45 min");
    assertThat(times.duration(120)).isEqualTo("2 h");
    assertThat(times.duration(150)).isEqualTo("2 h 30 min");
  }

  @Test
  void nothing_is_written_as_nothing() {
    assertThat(times.dateTime(null)).isEmpty();
    assertThat(times.span(NOON, null, NEW_YORK)).isEmpty();
  }
}
