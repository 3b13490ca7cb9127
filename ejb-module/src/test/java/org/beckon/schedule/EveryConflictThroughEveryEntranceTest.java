package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.platform.Database;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingsChange;
import org.beckon.settings.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** C2: one table of conflicts and ways in; the same answer in every cell of it. */
class EveryConflictThroughEveryEntranceTest {

  @RegisterExtension Database database = new Database();

  TestCaller caller = new TestCaller();
  Wiring wiring;
  ConflictScene scene;

  static Stream<Arguments> table() {
    return Entrances.all().keySet().stream()
        .flatMap(
            entrance -> Stream.of(ConflictKind.values()).map(kind -> Arguments.of(entrance, kind)));
  }

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), new TestClock(), caller);
    scene = new ConflictScene(database, wiring);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("table")
  void what_does_not_fit_is_asked_about_or_refused_and_nothing_is_stored(
      String entrance, ConflictKind kind) {
    var plan = Entrances.all().get(entrance).ready(scene);
    scene.getInTheWay(kind);
    var before = state();

    assertThat(refused(plan)).isEqualTo(new PlanRule(kind, Severity.SOFT));
    database.rollbackAndForget();

    scene.override("They agreed");
    caller.becomes("tim", Roles.TECHNICIAN, Roles.DISPATCHER);
    assertThatThrownBy(plan::run).isInstanceOf(Forbidden.class);
    database.rollbackAndForget();

    caller.becomes("root", Roles.ADMIN);
    set(kind, Severity.HARD);
    assertThat(refused(plan)).isEqualTo(new PlanRule(kind, Severity.HARD));
    database.rollbackAndForget();

    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("table")
  void an_override_keeps_the_very_conflict_on_record_and_a_rule_that_is_off_asks_nothing(
      String entrance, ConflictKind kind) {
    var plan = Entrances.all().get(entrance).ready(scene);
    scene.getInTheWay(kind);
    set(kind, Severity.OFF);
    plan.run();
    database.em().flush();
    assertThat(overrides()).isEmpty();
    database.rollbackAndForget();

    scene.override("They agreed");
    plan.run();
    database.commitAndForget();

    assertThat(places())
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.technician().orElseThrow().id()).isEqualTo(scene.ada());
              assertThat(place.overlapAllowed()).isEqualTo(kind == ConflictKind.OVERLAP);
            });
    assertThat(overrides())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("dora");
              assertThat(entry.reason()).isEqualTo("They agreed");
              assertThat(entry.newValue()).isNotBlank();
              assertThat(entry.technicianId()).isEqualTo(scene.ada());
            });
  }

  /** The one rule that speaks against it. */
  private static PlanRule refused(Runnable plan) {
    var found = catchThrowableOfType(ConflictsFound.class, plan::run);
    assertThat(found.conflicts()).hasSize(1);
    var conflict = found.conflicts().get(0);
    assertThat(found.isOverridable()).isEqualTo(conflict.severity() == Severity.SOFT);
    return new PlanRule(conflict.kind(), conflict.severity());
  }

  /** Until the transaction is rolled back. */
  private void set(ConflictKind kind, Severity severity) {
    wiring.get(SettingsChange.class).change(new ChangeSetting(kind.setting(), severity.name(), 0));
  }

  private List<Assignment> places() {
    return visit().places().toList();
  }

  private Appointment visit() {
    return database.em().find(Appointment.class, scene.visit());
  }

  private List<HistoryEntry> overrides() {
    return wiring.get(History.class).ofJob(visit().job().id()).stream()
        .filter(entry -> entry.kind().equals("schedule.override"))
        .toList();
  }

  /** Everything that planning could have changed, as text. */
  private String state() {
    return database
        .em()
        .createNativeQuery(
            "select string_agg(t, E'\\n' order by t) from (select a::text t from appointment a"
                + " union all select g::text from assignment g union all select j::text from job j"
                + " union all select h::text from history_item h) rows")
        .getSingleResult()
        .toString();
  }
}
