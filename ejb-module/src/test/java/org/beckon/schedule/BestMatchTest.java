package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.beckon.customer.CustomerDetails;
import org.beckon.customer.CustomerKit;
import org.beckon.customer.CustomerRegistration;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.matching.Criterion;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.NotFound;
import org.beckon.platform.StatementCount;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkShift;
import org.beckon.technician.WorkforcePlanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Ada and Bo know boilers and work in New York's zone from 9 to 17 on Mondays and Tuesdays. The job
 * takes an hour in Quincy. Now is Monday, 3 o'clock there.
 */
class BestMatchTest {

  private static final Instant MONDAY_TEN = Instant.parse("2026-03-02T15:00:00Z");

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  BestMatch match;
  long ada;
  long bo;
  Job job;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    match = wiring.get(BestMatch.class);
    ada = working(TechnicianKit.ada(wiring));
    bo = working(TechnicianKit.bo(wiring));
    job = JobKit.boilerJob(wiring);
    database.commitAndForget();
  }

  /** S1-18, location. */
  @Test
  void who_lives_nearer_is_recommended_and_the_reason_says_by_how_much() {
    livesAt(bo, 42.26, -71.01);
    assertThat(best().name()).isEqualTo("Bo");
    var before = reason(best(), Criterion.LOCATION);

    livesAt(bo, 42.60, -71.50);

    assertThat(best().name()).isEqualTo("Ada");
    assertThat(reason(best(), Criterion.LOCATION))
        .isNotEqualTo(before)
        .isEqualTo("38 min more driving, from home, then home.");
    assertThat(best().extraTravelMinutes()).isEqualTo(38);
  }

  /** S1-18, availability. */
  @Test
  void who_is_busy_then_is_not_recommended_and_the_reason_says_with_what() {
    assertThat(best().name()).isEqualTo("Ada");

    place(ada, MONDAY_TEN.plusSeconds(1800));

    assertThat(best().name()).isEqualTo("Bo");
    assertThat(about(ada))
        .satisfies(
            why -> {
              assertThat(why.rank()).isNull();
              assertThat(why.whyNot()).singleElement().asString().startsWith("Overlaps WO-");
            });
  }

  /** S1-18, availability: more room is better, also where both are free. */
  @Test
  void who_has_more_room_around_the_time_is_recommended() {
    weigh(SettingName.MATCHING_WEIGHT_LOCATION, "0");
    place(ada, MONDAY_TEN.plus(Duration.ofMinutes(75)));

    assertThat(best().name()).isEqualTo("Bo");
    assertThat(reason(about(ada), Criterion.AVAILABILITY))
        .isEqualTo("Could begin between 09:00 and 10:15.");
    assertThat(reason(best(), Criterion.AVAILABILITY))
        .isEqualTo("Could begin between 09:00 and 16:00.");
  }

  /** S1-18, skills. */
  @Test
  void who_knows_it_better_is_recommended_and_who_does_not_is_told_why() {
    knows(bo, 5);
    assertThat(best().name()).isEqualTo("Bo");
    assertThat(reason(best(), Criterion.SKILLS)).isEqualTo("Boilers 5 where 3 is needed.");

    knows(bo, 2);

    assertThat(best().name()).isEqualTo("Ada");
    assertThat(reason(best(), Criterion.SKILLS)).isEqualTo("Boilers 4 where 3 is needed.");
    assertThat(about(bo).whyNot()).containsExactly("Bo lacks Boilers, level 3.");
  }

  /** S1-114. */
  @Test
  void who_is_at_capacity_is_not_offered_but_explained() {
    change(ada, 1, 42.36, -71.06);
    place(ada, MONDAY_TEN.plus(Duration.ofHours(4)));

    assertThat(suggestions())
        .filteredOn(Suggestion::fits)
        .extracting(Suggestion::name)
        .containsExactly("Bo");
    assertThat(about(ada).whyNot())
        .containsExactly("Ada has 1 of at most 1 visits that day already.");
  }

  @Test
  void whom_the_customer_likes_comes_first_when_that_counts() {
    prefers(bo);
    assertThat(best().name()).isEqualTo("Bo");
    assertThat(reason(best(), Criterion.PREFERENCE)).isEqualTo("The customer asks for Bo.");

    weigh(SettingName.MATCHING_WEIGHT_PREFERENCE, "0");

    assertThat(best().name()).isEqualTo("Ada");
    assertThat(reason(best(), Criterion.PREFERENCE))
        .isEqualTo("The customer asks for somebody else.");
  }

  @Test
  void a_preference_is_not_shown_where_there_is_none() {
    assertThat(best().scores())
        .extracting(CriterionScore::criterion)
        .doesNotContain(Criterion.PREFERENCE)
        .hasSize(4);
  }

  @Test
  void within_a_range_it_says_when_and_who() {
    place(ada, MONDAY_TEN.minus(Duration.ofHours(1)));
    place(bo, MONDAY_TEN.minus(Duration.ofHours(1)));
    place(bo, MONDAY_TEN);

    var found = match.suggest(range(clock.instant(), MONDAY_TEN.plus(Duration.ofHours(5))));

    assertThat(found).extracting(Suggestion::name).containsExactly("Ada", "Bo");
    assertThat(found.get(0).startsAt()).isEqualTo(MONDAY_TEN);
    assertThat(found.get(1).startsAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofHours(1)));
  }

  @Test
  void over_a_range_every_reason_is_named_that_prevents_all_of_it() {
    knows(ada, 2);
    wiring
        .get(WorkforcePlanning.class)
        .addAbsence(ada, clock.instant(), clock.in(Duration.ofDays(9)), "Vacation");
    database.commitAndForget();

    var why = match.suggest(range(null, null).about(ada)).get(0).whyNot();

    assertThat(why).containsExactly("Ada lacks Boilers, level 3.", "Ada is away: Vacation.");
  }

  @Test
  void who_left_is_not_offered_and_who_never_was_is_not_found() {
    wiring.get(Technicians.class).get(ada).deactivate();
    database.commitAndForget();

    assertThat(suggestions()).extracting(Suggestion::name).containsExactly("Bo");
    assertThat(about(ada).whyNot()).containsExactly("Ada is no longer active.");
    assertThatThrownBy(() -> about(4711)).isInstanceOf(NotFound.class);
  }

  @Test
  void what_is_suggested_can_be_placed_and_then_no_longer_is() {
    var best = best();
    wiring
        .get(Scheduling.class)
        .place(
            new PlaceJob(
                job.id(), null, job.version(), best.technicianId(), best.startsAt(), null, null));
    database.commitAndForget();
    job = JobKit.boilerJob(wiring);
    database.commitAndForget();

    assertThat(about(best.technicianId()).whyNot()).singleElement().asString().startsWith("Overl");
  }

  @Test
  void a_visit_is_not_in_its_own_way() {
    var visit =
        wiring
            .get(Scheduling.class)
            .place(new PlaceJob(job.id(), null, job.version(), ada, MONDAY_TEN, null, null));
    database.commitAndForget();

    assertThat(match.suggest(MatchWanted.at(job.id(), visit, MONDAY_TEN.plusSeconds(900), null)))
        .filteredOn(Suggestion::fits)
        .extracting(Suggestion::name)
        .containsExactly("Ada", "Bo");
  }

  @Test
  void what_contradicts_itself_is_refused() {
    assertInvalid(
        "startsAt",
        new MatchWanted(job.id(), null, MONDAY_TEN, null, MONDAY_TEN, null, null, null));
    assertInvalid("startsAt", MatchWanted.at(job.id(), null, clock.in(Duration.ofHours(-1)), null));
    assertInvalid("until", range(MONDAY_TEN, MONDAY_TEN.minusSeconds(1)));
    assertInvalid("until", range(MONDAY_TEN, MONDAY_TEN.plus(Duration.ofDays(15))));
    assertInvalid("durationMinutes", MatchWanted.at(job.id(), null, MONDAY_TEN, 4));
    assertInvalid("limit", range(null, null).atMost(501));
    wiring.get(JobCancellation.class).cancel(job.id(), job.version(), "No");
    assertThatThrownBy(this::suggestions).isInstanceOf(Conflict.class);
  }

  private void assertInvalid(String field, MatchWanted wanted) {
    assertThatThrownBy(() -> match.suggest(wanted))
        .isInstanceOfSatisfying(Invalid.class, no -> assertThat(no.field()).contains(field));
  }

  /** Far ahead there is no picture; the answer is the same. */
  @Test
  void far_ahead_it_reads_the_days_themselves() {
    var later = MONDAY_TEN.plus(Duration.ofDays(70)).minus(Duration.ofHours(1));
    place(ada, later);

    assertThat(match.suggest(MatchWanted.at(job.id(), null, later, null)))
        .extracting(Suggestion::name, Suggestion::fits)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Bo", true),
            org.assertj.core.groups.Tuple.tuple("Ada", false));
  }

  @Test
  void many_technicians_take_as_many_statements_as_few() throws Exception {
    suggestions();
    var few = StatementCount.of(this::suggestions);
    for (int i = 0; i < 10; i++) {
      working(wiring.get(WorkforcePlanning.class).hire(TechnicianKit.details("X-" + i, "Xi" + i)));
    }
    database.commitAndForget();
    suggestions();

    assertThat(StatementCount.of(this::suggestions)).isEqualTo(few).isPositive();
  }

  private List<Suggestion> suggestions() {
    return match.suggest(MatchWanted.at(job.id(), null, MONDAY_TEN, null));
  }

  private Suggestion best() {
    return suggestions().get(0);
  }

  private Suggestion about(long technician) {
    return match.suggest(MatchWanted.at(job.id(), null, MONDAY_TEN, null).about(technician)).get(0);
  }

  private MatchWanted range(Instant from, Instant until) {
    return new MatchWanted(job.id(), null, null, null, from, until, null, null);
  }

  private static String reason(Suggestion suggestion, Criterion criterion) {
    return suggestion.scores().stream()
        .filter(score -> score.criterion() == criterion)
        .map(CriterionScore::reason)
        .findFirst()
        .orElseThrow();
  }

  private void place(long technician, Instant startsAt) {
    var other = JobKit.boilerJob(wiring);
    wiring
        .get(Scheduling.class)
        .place(
            new PlaceJob(
                other.id(), null, other.version(), technician, startsAt, 60, new Override("Yes")));
    database.commitAndForget();
  }

  private void knows(long technician, int level) {
    wiring
        .get(Technicians.class)
        .get(technician)
        .replaceSkills(List.of(Skill.of("Boilers", level, null)));
    database.commitAndForget();
  }

  private void livesAt(long technician, double latitude, double longitude) {
    change(technician, 8, latitude, longitude);
  }

  private void change(long id, int capacity, double latitude, double longitude) {
    var technician = wiring.get(Technicians.class).get(id);
    technician.change(
        new TechnicianDetails(
            technician.employeeNumber(),
            technician.name(),
            "Field",
            null,
            true,
            false,
            false,
            false,
            capacity,
            latitude,
            longitude,
            "America/New_York"));
    database.commitAndForget();
  }

  private void prefers(long technician) {
    var customer = wiring.get(org.beckon.job.Jobs.class).get(job.id()).customer();
    var details = CustomerKit.harborHotel();
    wiring
        .get(CustomerRegistration.class)
        .change(
            customer.id(),
            customer.version(),
            new CustomerDetails(
                details.kind(), details.name(), null, null, null, true, true, technician));
    database.commitAndForget();
  }

  private void weigh(SettingName criterion, String weight) {
    wiring.get(SettingsChange.class).change(new ChangeSetting(criterion, weight, 0));
    database.commitAndForget();
  }

  private long working(long technician) {
    wiring
        .get(Technicians.class)
        .get(technician)
        .replaceShifts(
            List.of(
                WorkShift.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)),
                WorkShift.of(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))));
    return technician;
  }
}
