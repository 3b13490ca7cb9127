package org.beckon.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** C3: every night everything is looked at again, once, wherever it was begun. */
class NightlyRecheckingTest {

  @RegisterExtension Database database = new Database();

  RecheckScene scene;
  NightlyRechecking nightly;

  @BeforeEach
  void planAVisit() {
    scene = new RecheckScene(database);
    scene.wiring.set("beckon.recheck.at", "09:00");
    nightly = scene.wiring.get(NightlyRechecking.class);
  }

  @Test
  void it_begins_once_a_day_and_not_before_its_hour() {
    assertThat(nightly.begin()).isEmpty();
    scene.clock.advance(Duration.ofHours(1));
    assertThat(nightly.begin()).isPresent();
    assertThat(nightly.begin()).isEmpty();
    scene.clock.advance(Duration.ofHours(1));
    database.commitAndForget();
    scene.clock.advance(Duration.ofHours(22));
    assertThat(nightly.begin()).isPresent();
  }

  @Test
  void what_only_time_has_made_wrong_is_found_and_what_is_past_is_let_go() {
    withoutMark("update technician_skill set expires_on = '2026-03-01' where technician_id = ?1");
    run();

    assertThat(scene.open())
        .singleElement()
        .extracting(PlanException::cause)
        .isEqualTo(RecheckCause.NIGHTLY);
    assertThat(scene.wiring.get(ExceptionQuery.class).lastCheckedAt())
        .contains(scene.clock.instant());

    scene.clock.advance(Duration.ofDays(1));
    run();

    assertThat(scene.all())
        .singleElement()
        .extracting(PlanException::resolution)
        .isEqualTo(Resolution.OVER);
  }

  @Test
  void a_run_whose_server_stopped_is_taken_up_where_it_was_and_the_old_one_is_stopped() {
    scene.move(scene.place(null, scene.in(4)), scene.bo, scene.in(4), 60, null);
    scene.recheck();
    scene.clock.advance(Duration.ofHours(1));
    var run = nightly.begin().orElseThrow();
    var all = nightly.technicians(nightly.position(run), 10);
    assertThat(all).containsExactly(scene.ada, scene.bo);
    nightly.check(run, List.of(scene.ada));
    database.commitAndForget();
    assertThat(nightly.begin()).isEmpty();

    scene.clock.advance(Duration.ofMinutes(6));
    assertThat(nightly.begin()).contains(run);
    assertThat(nightly.technicians(nightly.position(run), 10)).containsExactly(scene.bo);
    nightly.check(run, List.of(scene.bo));
    database.commitAndForget();

    assertThatThrownBy(() -> nightly.check(run, List.of(scene.bo)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Another server");
  }

  private void run() {
    scene.clock.advance(Duration.ofHours(1));
    var run = nightly.begin().orElseThrow();
    nightly.check(run, nightly.technicians(nightly.position(run), 10));
    nightly.finish(run);
    database.commitAndForget();
  }

  /** As if it had become so by itself. */
  private void withoutMark(String sql) {
    database.em().createNativeQuery(sql).setParameter(1, scene.ada).executeUpdate();
    database.em().createNativeQuery("delete from recheck_mark").executeUpdate();
    database.commitAndForget();
  }
}
