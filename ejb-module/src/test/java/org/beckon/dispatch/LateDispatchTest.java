package org.beckon.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.history.HistoryEntry;
import org.beckon.job.JobStatus;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Stale;
import org.beckon.platform.TestCaller;
import org.beckon.schedule.JobCancellation;
import org.beckon.schedule.Scheduling;
import org.beckon.technician.WorkforcePlanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S1-23: a dispatch time in the future. */
class LateDispatchTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @RegisterExtension Database database = new Database();

  DispatchWorld world;

  @BeforeEach
  void open() {
    world = new DispatchWorld(database);
  }

  @Test
  @DisplayName("S1-23: nobody is told before its time; the job stays Scheduled")
  void waits() {
    var id = ordered();

    world.tickAfter(HOUR.minusSeconds(1));

    assertThat(world.told).isEmpty();
    assertThat(world.visit(id).job().status()).isEqualTo(JobStatus.SCHEDULED);
    assertThat(world.dispatch(id).status()).isEqualTo(DispatchStatus.WAITING);
  }

  @Test
  @DisplayName("S1-23, S1-79: at its time it goes out once, by System")
  void goes_out() {
    var id = ordered();

    world.tickAfter(HOUR);
    world.tick();

    assertThat(world.told).hasSize(1);
    assertThat(world.visit(id).job().status()).isEqualTo(JobStatus.DISPATCHED);
    assertThat(world.history(id))
        .filteredOn(entry -> entry.kind().equals("assignment.sent"))
        .singleElement()
        .extracting(HistoryEntry::actor)
        .isEqualTo("System");
    assertThat(world.dispatch(id).status()).isEqualTo(DispatchStatus.ACTIVE);
  }

  @Test
  void what_came_due_while_nothing_ran_goes_out_after_the_start() {
    ordered();

    world.tickAfter(Duration.ofMinutes(90));

    assertThat(world.told).hasSize(1);
  }

  @Test
  @DisplayName("B.8: killed between claim and send, it goes out once afterwards")
  void killed() {
    var id = ordered();
    var ledger = (CommittedDueLedger) world.wiring.get(DueLedger.class);
    ledger.killed = true;
    world.tickAfter(HOUR);
    world.told.clear(); // that transaction never was
    assertThat(world.dispatch(id).status()).isEqualTo(DispatchStatus.WAITING);
    assertThat(world.place(id, world.ada).status()).isEqualTo(AssignmentStatus.PLANNED);

    ledger.killed = false;
    world.tick();
    world.tick();

    assertThat(world.told).hasSize(1);
  }

  @Test
  @DisplayName("S1-23: withdrawn in time, nobody is ever told, and the visit stays planned")
  void withdrawn() {
    var id = ordered();
    var late = world.wiring.get(LateDispatching.class);
    late.withdraw(world.dispatch(id).id(), world.dispatch(id).version(), "Customer called");
    world.settle();

    world.tickAfter(HOUR);

    assertThat(world.told).isEmpty();
    assertThat(world.place(id, world.ada).status()).isEqualTo(AssignmentStatus.PLANNED);
    assertThat(world.dispatch(id).outcome()).contains(DispatchOutcome.WITHDRAWN);
    assertThatThrownBy(
            () -> late.withdraw(world.dispatch(id).id(), world.dispatch(id).version(), null))
        .isInstanceOf(Conflict.class);
  }

  @Test
  @DisplayName("S1-23: it can be given another time; an old page cannot")
  void postponed() {
    var id = ordered();
    var late = world.wiring.get(LateDispatching.class);
    var seen = world.dispatch(id).version();
    late.postpone(world.dispatch(id).id(), seen, world.in(HOUR.plusMinutes(20)));
    world.settle();

    world.tickAfter(HOUR);
    assertThat(world.told).isEmpty();
    assertThatThrownBy(
            () -> late.postpone(world.dispatch(id).id(), seen, world.in(Duration.ofHours(9))))
        .isInstanceOf(Stale.class);
    world.giveUp();
    world.tickAfter(Duration.ofMinutes(20));
    assertThat(world.told).hasSize(1);
  }

  @Test
  void given_a_time_that_is_now_it_goes_out_at_once() {
    var id = ordered();

    world
        .wiring
        .get(LateDispatching.class)
        .postpone(world.dispatch(id).id(), world.dispatch(id).version(), world.clock.instant());
    world.settle();

    assertThat(world.told).hasSize(1);
    world.tickAfter(HOUR);
    assertThat(world.told).hasSize(1);
  }

  @Test
  void sent_by_hand_meanwhile_it_does_not_go_out_a_second_time() {
    var id = ordered();

    world.wiring.get(Dispatching.class).send(new SendAppointment(id, world.visit(id).version()));
    world.settle();
    world.tickAfter(HOUR);

    assertThat(world.told).hasSize(1);
  }

  @Test
  @DisplayName("B2.3: canceling the job stops what waits in the same transaction")
  void canceled() {
    var id = ordered();
    var job = world.visit(id).job();
    world.wiring.get(JobCancellation.class).cancel(job.id(), job.version(), "No longer needed");
    world.settle();

    assertThat(world.dispatch(id).outcome()).contains(DispatchOutcome.CANCELED);
    world.tickAfter(HOUR);
    assertThat(world.told).isEmpty();
  }

  @Test
  @DisplayName("S1-23: when the plan no longer fits, nobody is told and history says why")
  void no_longer_fits() {
    var id = ordered();
    world
        .wiring
        .get(WorkforcePlanning.class)
        .addAbsence(world.ada, world.clock.instant(), world.in(Duration.ofDays(1)), "Sick");
    world.settle();

    world.tickAfter(HOUR);
    world.tick();

    assertThat(world.told).isEmpty();
    assertThat(world.dispatch(id).outcome()).contains(DispatchOutcome.EXHAUSTED);
    assertThat(world.dispatch(id).reason()).contains("Ada is away: Sick.");
    assertThat(world.history(id))
        .filteredOn(entry -> entry.kind().equals("dispatch.failed"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("System");
              assertThat(entry.reason()).contains("Ada is away");
            });
    assertThat(world.visit(id).job().status()).isEqualTo(JobStatus.SCHEDULED);
  }

  @Test
  void without_its_technician_it_does_not_go_out_in_silence() {
    var id = ordered();
    var place = world.place(id, world.ada);
    world.wiring.get(Scheduling.class).unassign(place.id(), place.version());
    world.settle();

    world.tickAfter(HOUR);

    assertThat(world.dispatch(id).reason())
        .hasValueSatisfying(why -> assertThat(why).contains("needs a technician first"));
  }

  @Test
  void one_that_is_refused_does_not_keep_the_next_from_going_out() {
    var refused = ordered();
    var place = world.place(refused, world.ada);
    world.wiring.get(Scheduling.class).unassign(place.id(), place.version());
    world.settle();
    var good = world.dispatch(world.later(world.job(), HOUR, world.bo));

    world.tickAfter(HOUR);

    assertThat(world.place(good, world.bo).status()).isEqualTo(AssignmentStatus.SENT);
  }

  @Test
  @DisplayName("B.8: two nodes at once: who finds the job taken leaves it to the other")
  void two_nodes() {
    var id = ordered();
    world.clock.advance(HOUR);
    try (var em = database.anotherSession()) {
      var other = world.wiring.with(em, new TestCaller());
      em.getTransaction().begin();
      assertThat(other.get(Dispatches.class).claim(world.dispatch(id).id(), world.clock.instant()))
          .isPresent();

      world.tick();

      assertThat(world.told).isEmpty();
      em.getTransaction().rollback();
    }
    world.tick();
    assertThat(world.told).hasSize(1);
  }

  @Test
  @DisplayName("D.4: it has ended when everybody has said yes")
  void filled() {
    var id = ordered();
    world.tickAfter(HOUR);
    var place = world.place(id, world.ada);
    world.wiring.get(FieldWork.class).take(place.id(), place.version(), FieldStep.ACKNOWLEDGE);
    world.settle();

    assertThat(world.dispatch(id).outcome()).contains(DispatchOutcome.FILLED);
  }

  @Test
  @DisplayName("S1-22: one that waits and is ordered again has the new time, and is one")
  void ordered_again() {
    var id = ordered();
    var visit = world.visit(id);
    world.dispatch(
        new DispatchJob(
            visit.job().id(),
            id,
            visit.version(),
            java.util.List.of(world.bo),
            null,
            world.in(Duration.ofMinutes(90)),
            null,
            null,
            null,
            null,
            null));

    assertThat(world.dispatches(id)).hasSize(1);
    world.tickAfter(HOUR);
    assertThat(world.told).isEmpty();
    world.tickAfter(Duration.ofMinutes(30));
    assertThat(world.told).extracting(notice -> notice.recipient().name()).containsExactly("Bo");
  }

  private long ordered() {
    return world.dispatch(world.later(world.job(), HOUR, world.ada));
  }
}
