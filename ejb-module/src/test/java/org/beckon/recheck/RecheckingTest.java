package org.beckon.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.FieldStep;
import org.beckon.dispatch.FieldWork;
import org.beckon.dispatch.ReassignJob;
import org.beckon.dispatch.Reassigning;
import org.beckon.dispatch.SendAppointment;
import org.beckon.history.History;
import org.beckon.job.Priority;
import org.beckon.live.JobChanged;
import org.beckon.lock.DayLocked;
import org.beckon.lock.Locking;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.beckon.platform.Stale;
import org.beckon.platform.StatementCount;
import org.beckon.schedule.ConflictKind;
import org.beckon.settings.SettingName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C3: plans that have become wrong are found after the change that made them so, and let go. */
class RecheckingTest {

  @RegisterExtension Database database = new Database();

  RecheckScene scene;

  @BeforeEach
  void planAVisit() {
    scene = new RecheckScene(database);
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void a_change_that_makes_a_plan_wrong_is_noticed_and_one_that_mends_it_too(Change change) {
    assertThat(scene.all()).isEmpty();

    change.breaks(scene);
    scene.recheck();

    assertThat(scene.open())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(change.kind);
              assertThat(found.cause()).isEqualTo(change.cause);
              assertThat(found.assignment().appointment().id()).isEqualTo(scene.visit);
              assertThat(found.words()).isNotBlank();
            });
    assertThat(scene.wiring.fired()).contains(new JobChanged(scene.job));

    change.mends(scene);
    scene.recheck();

    assertThat(scene.all())
        .singleElement()
        .satisfies(
            mended -> {
              assertThat(mended.resolution()).isEqualTo(Resolution.MENDED);
              assertThat(mended.resolvedCause()).isEqualTo(change.cause);
            });
  }

  @Test
  void looking_twice_finds_nothing_new() {
    Change.ABSENCE.breaks(scene);
    scene.recheck();
    var version = scene.open().get(0).version();

    scene.wiring.get(Rechecking.class).checkAll(List.of(scene.ada, scene.bo));
    database.commitAndForget();

    assertThat(scene.all()).singleElement().extracting(PlanException::version).isEqualTo(version);
  }

  @Test
  void a_locked_day_is_looked_at_again_and_makes_nothing_wrong() {
    scene.wiring.get(Locking.class).lockDay(scene.ada, LocalDate.of(2026, 3, 2), true);
    var locked = new DayLocked(scene.ada);
    assertThat(scene.wiring.fired()).contains(locked);

    scene.wiring.get(RecheckMarks.class).onLockedDay(locked);
    database.commitAndForget();

    assertThat(scene.wiring.get(Rechecking.class).takeMarked()).isTrue();
    assertThat(scene.all()).isEmpty();
  }

  @Test
  void what_was_overridden_when_it_was_planned_is_no_exception_but_another_conflict_is() {
    Change.ABSENCE.breaks(scene);
    var second = scene.place("She comes in for this", scene.in(3));
    scene.recheck();
    assertThat(scene.open()).extracting(this::visitOf).containsExactly(scene.visit);

    scene.shift(8, 12);
    scene.recheck();

    assertThat(scene.open())
        .filteredOn(one -> visitOf(one) == second)
        .extracting(PlanException::kind)
        .containsExactly(ConflictKind.OUTSIDE_SHIFT);
  }

  @Test
  void an_overridden_overlap_is_an_exception_of_neither_visit() {
    scene.place("Both at once", scene.in(0).plus(Duration.ofMinutes(30)));
    scene.recheck();

    assertThat(scene.all()).isEmpty();
  }

  @Test
  void one_too_many_that_was_overridden_makes_no_exception_of_the_others() {
    scene.capacity(1);
    scene.place("Only today", scene.in(-2));
    scene.recheck();

    assertThat(scene.all()).isEmpty();
  }

  @Test
  void what_was_overridden_once_is_asked_about_anew_when_the_visit_was_moved_to_where_it_fits() {
    Change.ABSENCE.breaks(scene);
    var second = scene.place("She comes in for this", scene.in(3));
    scene.move(second, scene.bo, scene.in(3), 60, null);
    scene.recheck();

    scene.move(second, scene.ada, scene.in(24), 60, null);
    scene.workforce().addAbsence(scene.ada, scene.in(20), scene.in(30), "Still sick");
    scene.recheck();

    assertThat(scene.open()).extracting(this::visitOf).contains(second);
  }

  @Test
  void a_reassigned_visit_is_mended_also_after_it_was_sent() {
    send();
    Change.ABSENCE.breaks(scene);
    scene.recheck();
    var held = scene.placeOf(scene.visit);

    scene
        .wiring
        .get(Reassigning.class)
        .reassign(new ReassignJob(held.id(), held.version(), scene.bo, "Sick", null));
    scene.recheck();

    assertThat(scene.all())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.resolution()).isEqualTo(Resolution.MENDED);
              assertThat(one.resolvedCause()).isEqualTo(RecheckCause.PLAN);
            });
  }

  @Test
  void a_place_that_passes_to_somebody_who_is_away_too_has_an_exception_of_theirs() {
    Change.ABSENCE.breaks(scene);
    scene.recheck();
    scene.move(scene.visit, scene.bo, RecheckScene.TEN, 60, null);
    scene.workforce().addAbsence(scene.bo, RecheckScene.TEN, scene.in(8), "Sick");

    scene.recheck();

    assertThat(scene.open())
        .singleElement()
        .extracting(one -> one.technician().name())
        .isEqualTo("Bo");
  }

  @Test
  void what_has_begun_is_beyond_mending() {
    send();
    Change.ABSENCE.breaks(scene);
    scene.recheck();

    step(FieldStep.EN_ROUTE);
    scene.recheck();
    assertThat(scene.open()).hasSize(1);
    step(FieldStep.CHECK_IN);
    scene.recheck();

    assertThat(scene.all())
        .singleElement()
        .extracting(PlanException::resolution)
        .isEqualTo(Resolution.OVER);
  }

  @Test
  void keeping_the_plan_as_it_is_takes_a_permission_and_a_reason_and_goes_into_the_history() {
    Change.ABSENCE.breaks(scene);
    scene.recheck();
    var found = scene.open().get(0);

    scene.caller.becomes("tim", Roles.DISPATCHER);
    assertThatThrownBy(() -> keep(found, "Because")).isInstanceOf(Forbidden.class);
    scene.caller.becomes("sam", Roles.SUPERVISOR);
    assertThatThrownBy(() -> keep(found, " ")).isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                scene
                    .wiring
                    .get(ExceptionKeeping.class)
                    .keep(found.id(), found.version() + 1, "Because"))
        .isInstanceOf(Stale.class);
    database.rollbackAndForget();

    keep(scene.open().get(0), "She works from there");
    scene.recheck();
    scene.wiring.get(Rechecking.class).checkAll(List.of(scene.ada));
    database.commitAndForget();

    assertThat(scene.open()).isEmpty();
    assertThat(scene.all()).extracting(PlanException::resolution).containsOnly(Resolution.KEPT);
    assertThat(scene.wiring.get(History.class).ofJob(scene.job))
        .filteredOn(entry -> entry.kind().equals("plan.kept"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("sam");
              assertThat(entry.reason()).isEqualTo("She works from there");
              assertThat(entry.newValue()).contains("Ada is away");
            });
    assertThatThrownBy(() -> keep(scene.all().get(0), "Again"))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("settled");
  }

  @Test
  void a_strict_rule_can_be_kept_by_nobody() {
    scene.set(SettingName.CONFLICT_ABSENT, "HARD");
    Change.ABSENCE.breaks(scene);
    scene.recheck();

    assertThatThrownBy(() -> keep(scene.open().get(0), "Because"))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("strict");
  }

  @Test
  void the_list_is_by_time_in_pages_and_of_one_technician_when_asked() {
    var later = scene.place(null, scene.in(3));
    Change.ABSENCE.breaks(scene);
    scene.recheck();
    var query = scene.wiring.get(ExceptionQuery.class);

    assertThat(query.page(null, 0, 50).items())
        .extracting(ExceptionLine::appointmentId)
        .containsExactly(scene.visit, later);
    assertThat(query.page(scene.ada, 1, 1).items())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.technician()).isEqualTo("Ada");
              assertThat(line.kind()).isEqualTo(ConflictKind.ABSENT);
              assertThat(line.locked()).isFalse();
              assertThat(line.priority()).isEqualTo(Priority.NORMAL);
              assertThat(line.skills()).isEqualTo("Boilers");
            });
    assertThat(query.page(scene.ada, 1, 1).total()).isEqualTo(2);
    assertThat(query.page(scene.bo, 0, 50).items()).isEmpty();
    assertThat(query.lastCheckedAt()).isEmpty();
  }

  @Test
  void a_change_costs_as_many_statements_with_22_visits_as_with_2() throws Exception {
    var forFew = cost(1);
    var forMany = cost(20);

    assertThat(forMany).isEqualTo(forFew).isBetween(10, 20);
  }

  /** Of looking again after an absence that is over; nothing is wrong. */
  private int cost(int moreVisits) throws Exception {
    for (int i = 0; i < moreVisits; i++) {
      scene.place(null, scene.in(24 * moreVisits + 5 * i));
    }
    scene.recheck();
    var past = scene.in(-24 * moreVisits);
    scene.workforce().addAbsence(scene.ada, past, past.plusSeconds(60), "Past");
    database.commitAndForget();
    return StatementCount.of(() -> scene.wiring.get(Rechecking.class).takeMarked());
  }

  private long visitOf(PlanException exception) {
    return exception.assignment().appointment().id();
  }

  private void keep(PlanException exception, String reason) {
    scene.wiring.get(ExceptionKeeping.class).keep(exception.id(), exception.version(), reason);
  }

  private void send() {
    scene
        .wiring
        .get(Dispatching.class)
        .send(new SendAppointment(scene.visit, scene.appointment(scene.visit).version()));
    scene.recheck();
  }

  private void step(FieldStep step) {
    var place = scene.placeOf(scene.visit);
    scene.wiring.get(FieldWork.class).take(place.id(), place.version(), step);
  }
}
