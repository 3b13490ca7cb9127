package org.beckon.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.beckon.schedule.ConflictKind;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.TechnicianOption;
import org.beckon.settings.Severity;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final ZoneId BOSTON = ZoneId.of("America/New_York");
  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  @Test
  void a_slot_has_its_day_and_both_times() {
    assertThat(Wording.slot(NOON, 90, BOSTON)).isEqualTo("Tue 24 Nov, 12:00–13:30");
  }

  @Test
  void a_slot_across_the_change_of_clocks_ends_by_the_new_clock() {
    var lastSummerHour = Instant.parse("2026-11-01T05:30:00Z");

    assertThat(Wording.slot(lastSummerHour, 60, BOSTON)).isEqualTo("Sun 1 Nov, 01:30–01:30");
  }

  @Test
  void a_conflict_says_when_what_is_in_the_way_takes_place() {
    var overlap =
        new PlanConflict(
            ConflictKind.OVERLAP,
            Severity.SOFT,
            "Overlaps WO-1 Leak.",
            1L,
            NOON,
            NOON.plusSeconds(3600));

    assertThat(Wording.conflict(overlap, BOSTON))
        .isEqualTo("Overlaps WO-1 Leak (Tue 24 Nov, 12:00–13:00)");
  }

  @Test
  void a_conflict_without_a_time_stands_as_it_is() {
    var missing =
        new PlanConflict(
            ConflictKind.SKILL_MISSING, Severity.SOFT, "Ada lacks HVAC.", null, null, null);

    assertThat(Wording.conflict(missing, BOSTON)).isEqualTo("Ada lacks HVAC.");
  }

  @Test
  void what_is_not_known_of_a_person_is_left_out() {
    assertThat(Wording.person(option(12.6, 38))).isEqualTo("Ada · 13 km · 38%");
    assertThat(Wording.person(option(null, null))).isEqualTo("Ada");
  }

  private static TechnicianOption option(Double kilometers, Integer load) {
    return new TechnicianOption(1, "Ada", "HVAC", kilometers, load, false, List.of());
  }
}
