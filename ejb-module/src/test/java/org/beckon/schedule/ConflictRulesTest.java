package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Place;
import org.beckon.settings.ConflictScope;
import org.beckon.settings.Severity;
import org.beckon.technician.Skill;
import org.beckon.technician.WorkShift;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules alone: no database, no container. Everything is on Monday 2 March 2026, New York. */
class ConflictRulesTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Place QUINCY = new Place(42.25, -71.0);

  /** About 40 km to the north of it: an hour. */
  private static final Place NORTH = new Place(42.61, -71.0);

  private final EnumMap<ConflictKind, Severity> severities = new EnumMap<>(ConflictKind.class);
  private ConflictScope scope = ConflictScope.SAME_DAY;
  private List<Skill> skills = List.of(Skill.of("Boilers", 3, null));
  private List<WorkShift> shifts = List.of();
  private int capacity = 8;
  private ZoneId home = NEW_YORK;
  private TimeWindow promised;

  ConflictRulesTest() {
    for (var kind : ConflictKind.values()) {
      severities.put(kind, Severity.SOFT);
    }
  }

  @Test
  void a_technician_who_is_free_and_able_fits() {
    assertThat(kinds("10:00", 60)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "09:00,60,false",
    "09:30,60,true",
    "10:15,15,true",
    "10:59,60,true",
    "11:00,60,false"
  })
  void an_overlap_is_found_anywhere_in_the_visit_and_back_to_back_is_none(
      String start, int minutes, boolean found) {
    assertThat(kinds(start, minutes, taken(1, "10:00", 60, QUINCY)))
        .isEqualTo(found ? List.of(ConflictKind.OVERLAP) : List.of());
  }

  @Test
  void what_is_done_is_in_nobodys_way() {
    var done = new Taken(1, 1, "WO-1", "Leak", at("10:00", 60), QUINCY, true);

    assertThat(kinds("10:00", 60, done)).isEmpty();
  }

  @Test
  @DisplayName("S1-63: a visit of another day is never listed, as near as it may be in time")
  void another_day_is_not_listed() {
    var evening = taken(1, "21:00", 180, NORTH);

    assertThat(kinds("2026-03-03T00:10", 60, evening)).isEmpty();
    scope = ConflictScope.ANY;
    assertThat(kinds("2026-03-03T00:10", 60, evening)).containsExactly(ConflictKind.TRAVEL_GAP);
  }

  @Test
  @DisplayName("S1-63: a visit past midnight belongs to both days")
  void past_midnight_belongs_to_both_days() {
    var night = taken(1, "23:00", 120, QUINCY);

    assertThat(kinds("23:30", 20, night)).containsExactly(ConflictKind.OVERLAP);
    assertThat(kinds("2026-03-03T00:30", 60, night)).containsExactly(ConflictKind.OVERLAP);
  }

  @Test
  @DisplayName("S1-63, C13: which day it is, the site's clocks say")
  void the_day_is_that_of_the_site() {
    var earlier = taken(1, "09:00", 30, NORTH);
    var inNewYork = visit(at("09:40", 60), NEW_YORK);
    var inTokyo = visit(at("09:40", 60), TOKYO);
    var nextDayInTokyo = visit(at("10:05", 60), TOKYO);

    assertThat(kinds(inNewYork, earlier)).containsExactly(ConflictKind.TRAVEL_GAP);
    assertThat(kinds(inTokyo, earlier)).containsExactly(ConflictKind.TRAVEL_GAP);
    // 10:00 in New York is midnight in Tokyo.
    assertThat(kinds(nextDayInTokyo, earlier)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "09:00,60,false",
    "08:45,60,true",
    "16:00,60,false",
    "16:30,60,true",
    "20:00,60,true"
  })
  void the_whole_visit_lies_in_working_hours(String start, int minutes, boolean found) {
    shifts = List.of(WorkShift.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)));

    assertThat(kinds(start, minutes).contains(ConflictKind.OUTSIDE_SHIFT)).isEqualTo(found);
  }

  @Test
  void work_of_several_days_begins_and_ends_in_working_hours() {
    shifts =
        List.of(
            WorkShift.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)),
            WorkShift.of(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)));

    assertThat(kinds("10:00", 2 * 24 * 60)).isEmpty();
    assertThat(kinds("10:00", 24 * 60 + 30)).containsExactly(ConflictKind.OUTSIDE_SHIFT);
    assertThat(kinds("10:00", 29 * 24 * 60)).containsExactly(ConflictKind.OUTSIDE_SHIFT);
  }

  @ParameterizedTest
  @CsvSource({"11:59,true", "12:00,false"})
  void there_is_time_to_get_there_from_the_visit_before(String start, boolean found) {
    assertThat(kinds(start, 60, taken(1, "10:00", 60, NORTH)))
        .isEqualTo(found ? List.of(ConflictKind.TRAVEL_GAP) : List.of());
  }

  @ParameterizedTest
  @CsvSource({"10:01,true", "10:00,false"})
  void there_is_time_to_get_to_the_next(String start, boolean found) {
    assertThat(kinds(start, 60, taken(1, "12:00", 60, NORTH)))
        .isEqualTo(found ? List.of(ConflictKind.TRAVEL_GAP) : List.of());
  }

  @Test
  void only_the_visits_right_before_and_after_count_for_travel() {
    assertThat(kinds("11:40", 60, taken(1, "10:00", 60, NORTH), taken(2, "11:10", 20, QUINCY)))
        .isEmpty();
  }

  @Test
  void nothing_is_known_against_a_site_without_coordinates() {
    assertThat(kinds("11:00", 60, taken(1, "10:00", 60, null))).isEmpty();
  }

  @Test
  void a_skill_that_is_not_there_or_not_good_enough_is_missing() {
    skills = List.of(Skill.of("Boilers", 2, null), Skill.of("HVAC", 5, null));

    assertThat(kinds("10:00", 60)).containsExactly(ConflictKind.SKILL_MISSING);
  }

  @Test
  void a_certificate_holds_until_the_work_is_done_at_the_site() {
    skills = List.of(Skill.of("Boilers", 3, LocalDate.of(2026, 3, 2)));

    assertThat(kinds("23:00", 60)).isEmpty();
    assertThat(kinds("23:00", 61)).containsExactly(ConflictKind.SKILL_EXPIRED);
  }

  @Test
  @DisplayName("S1-114: a day is full by the technician's calendar, with what is done already")
  void a_day_is_full() {
    capacity = 2;
    var done = new Taken(1, 1, "WO-1", "Leak", at("01:00", 30), QUINCY, true);
    var later = taken(2, "20:00", 30, QUINCY);

    assertThat(kinds("10:00", 60, done, later)).containsExactly(ConflictKind.OVER_CAPACITY);
    home = TOKYO;
    assertThat(kinds("10:00", 60, done, later)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"09:59,true", "10:00,false", "12:00,false", "12:01,true"})
  void the_technician_arrives_when_the_customer_was_promised(String start, boolean found) {
    promised = at("10:00", 120);

    assertThat(kinds(start, 60))
        .isEqualTo(found ? List.of(ConflictKind.OUTSIDE_WINDOW) : List.of());
  }

  @Test
  void a_rule_that_is_off_is_not_asked_and_a_hard_one_says_so() {
    severities.put(ConflictKind.OVERLAP, Severity.OFF);
    severities.put(ConflictKind.SKILL_MISSING, Severity.HARD);
    skills = List.of();

    assertThat(
            ConflictRules.conflicts(
                fit(visit(at("10:00", 60), NEW_YORK), taken(1, "10:00", 60, QUINCY))))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(ConflictKind.SKILL_MISSING);
              assertThat(found.refuses()).isTrue();
            });
  }

  private List<ConflictKind> kinds(String start, int minutes, Taken... taken) {
    return kinds(visit(at(start, minutes), NEW_YORK), taken);
  }

  private List<ConflictKind> kinds(Visit visit, Taken... taken) {
    return ConflictRules.conflicts(fit(visit, taken)).stream().map(PlanConflict::kind).toList();
  }

  private Fit fit(Visit visit, Taken... taken) {
    var worker = new Worker(1, "Ada", true, home, null, capacity, skills, shifts);
    return new Fit(visit, worker, List.of(taken), List.of(), new RuleBook(severities, scope, 40));
  }

  private Visit visit(TimeWindow time, ZoneId zone) {
    return new Visit(9L, time, promised, zone, QUINCY, List.of(RequiredSkill.of("Boilers", 3)));
  }

  private static Taken taken(long id, String start, int minutes, Place place) {
    return new Taken(id, id, "WO-" + id, "Leak", at(start, minutes), place, false);
  }

  private static TimeWindow at(String start, int minutes) {
    var local = start.length() == 5 ? "2026-03-02T" + start : start;
    Instant from = java.time.LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    return TimeWindow.of(from, from.plus(Duration.ofMinutes(minutes)));
  }
}
