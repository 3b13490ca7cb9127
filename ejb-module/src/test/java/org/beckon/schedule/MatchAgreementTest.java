package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.beckon.appointment.TimeWindow;
import org.beckon.job.RequiredSkill;
import org.beckon.matching.Matcher;
import org.beckon.matching.Weights;
import org.beckon.platform.Place;
import org.beckon.settings.ConflictScope;
import org.beckon.settings.Severity;
import org.beckon.technician.Absence;
import org.beckon.technician.Skill;
import org.beckon.technician.WorkShift;
import org.junit.jupiter.api.Test;

/** The search and the rules of planning are of one mind: who is suggested can be planned. */
class MatchAgreementTest {

  private static final int WORLDS = 20_000;
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

  @Test
  void somebody_is_offered_a_fixed_time_if_and_only_if_planning_has_no_objection() {
    var offered = 0;
    for (var seed = 0; seed < WORLDS; seed++) {
      var random = new Random(seed);
      var numbering = new Numbering();
      var technician =
          new PlannedTechnician(worker(random), taken(random), absences(random), numbering);
      var rules = rules(random).forSuggestions();
      var visit = visit(random);
      var question = new MatchQuestion(visit, visit.time().startsAt(), null);
      var wanted = question.inNumbers(numbering, rules);
      var cut = DayCut.of(numbering, rules);
      var candidate = technician.candidate(visit, question.dates(ZONE), cut);

      var fits =
          new Matcher(cut.travel(), Weights.even()).rank(wanted, List.of(candidate)).get(0).fits();

      var objections = ConflictRules.conflicts(technician.fit(visit, rules));
      assertThat(fits).as("seed %d: %s", seed, objections).isEqualTo(objections.isEmpty());
      offered += fits ? 1 : 0;
    }
    assertThat(offered).isBetween(WORLDS / 20, WORLDS * 19 / 20);
  }

  private static Visit visit(Random random) {
    var start = at(random, 6, 20);
    var minutes = (1 + random.nextInt(12)) * 15;
    var promised =
        random.nextInt(4) == 0
            ? TimeWindow.of(start.minusSeconds(random.nextInt(3) * 1800L), 60)
            : null;
    var skills =
        random.nextBoolean() ? List.of(RequiredSkill.of("Boilers", 3)) : List.<RequiredSkill>of();
    return new Visit(
        random.nextInt(4) == 0 ? 3L : null,
        TimeWindow.of(start, minutes),
        promised,
        ZONE,
        place(random),
        skills);
  }

  private static Worker worker(Random random) {
    var shifts = new ArrayList<WorkShift>();
    if (random.nextInt(4) != 0) {
      shifts.add(WorkShift.of(DayOfWeek.WEDNESDAY, LocalTime.of(6, 0), LocalTime.of(12, 0)));
      shifts.add(
          WorkShift.of(
              DayOfWeek.WEDNESDAY,
              LocalTime.of(12 + random.nextInt(2), 0),
              LocalTime.of(18 + random.nextInt(5), 0)));
    }
    var skills = new ArrayList<Skill>();
    if (random.nextInt(4) != 0) {
      skills.add(
          Skill.of(
              random.nextBoolean() ? "boilers" : "Boilers",
              2 + random.nextInt(3),
              random.nextBoolean() ? null : DATE.plusDays(random.nextInt(3) - 1)));
    }
    return new Worker(1, "Ada", true, ZONE, place(random), 2 + random.nextInt(5), skills, shifts);
  }

  private static List<Taken> taken(Random random) {
    var taken = new ArrayList<Taken>();
    for (var id = 1; id <= random.nextInt(6); id++) {
      var time = TimeWindow.of(at(random, 6, 20), (1 + random.nextInt(6)) * 20);
      taken.add(new Taken(id, id, "WO-" + id, "Work", time, place(random), random.nextInt(4) == 0));
    }
    taken.sort(java.util.Comparator.comparing((Taken held) -> held.time().startsAt()));
    return taken;
  }

  private static List<Absence> absences(Random random) {
    if (random.nextInt(4) != 0) {
      return List.of();
    }
    var start = at(random, 0, 20);
    return List.of(
        new Absence(null, start, start.plus(Duration.ofHours(1 + random.nextInt(40))), "Training"));
  }

  private static RuleBook rules(Random random) {
    var severities = new EnumMap<ConflictKind, Severity>(ConflictKind.class);
    for (var kind : ConflictKind.values()) {
      severities.put(kind, random.nextInt(6) == 0 ? Severity.OFF : Severity.SOFT);
    }
    return new RuleBook(severities, ConflictScope.values()[random.nextInt(2)], 40);
  }

  private static Instant at(Random random, int fromHour, int untilHour) {
    var quarter = random.nextInt((untilHour - fromHour) * 4);
    return DATE.atTime(fromHour, 0).plusMinutes(15L * quarter).atZone(ZONE).toInstant();
  }

  private static Place place(Random random) {
    return random.nextInt(5) == 0
        ? null
        : new Place(42 + random.nextInt(5) / 10.0, -71 - random.nextInt(5) / 10.0);
  }
}
