package org.beckon.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.history.HistoryEntry;
import org.beckon.platform.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S1-30: the system alerts if work runs over the estimate. */
class OverrunTest {

  @RegisterExtension Database database = new Database();

  DispatchWorld world;
  long visit;

  @BeforeEach
  void on_site() {
    world = new DispatchWorld(database);
    visit = world.dispatch(world.command(world.job(), world.ada));
    step(FieldStep.EN_ROUTE);
    step(FieldStep.CHECK_IN);
  }

  @Test
  @DisplayName("S1-30: within the estimate nothing happens")
  void in_time() {
    markAfter(Duration.ofMinutes(60));

    assertThat(overruns()).isZero();
  }

  @Test
  @DisplayName("S1-30: past the estimate it is marked once, by System, and the state stays")
  void late() {
    var version = world.place(visit, world.ada).version();

    markAfter(Duration.ofMinutes(61));
    markAfter(Duration.ofMinutes(1));

    assertThat(overruns()).isEqualTo(1);
    assertThat(world.history(visit))
        .filteredOn(entry -> entry.kind().equals("assignment.overran"))
        .singleElement()
        .extracting(HistoryEntry::actor, HistoryEntry::newValue)
        .containsExactly("System", "60 min");
    var place = world.place(visit, world.ada);
    assertThat(place.status()).isEqualTo(AssignmentStatus.ON_SITE);
    assertThat(place.version()).isEqualTo(version);
  }

  private void markAfter(Duration wait) {
    world.clock.advance(wait);
    world.caller.becomes("System");
    world.wiring.get(OverrunLedger.class).mark();
    world.settle();
  }

  private long overruns() {
    return ((Number)
            database
                .em()
                .createNativeQuery("select count(*) from assignment where overran_at is not null")
                .getSingleResult())
        .longValue();
  }

  private void step(FieldStep step) {
    var place = world.place(visit, world.ada);
    world.wiring.get(FieldWork.class).take(place.id(), place.version(), step);
    world.settle();
  }
}
