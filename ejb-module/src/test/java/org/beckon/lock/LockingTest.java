package org.beckon.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.VisitLock;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.SendAppointment;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.JobCancellation;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C11: what was promised stays, whichever way a plan is changed. */
class LockingTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Wiring wiring;
  long ada;
  long bo;
  long id;

  @BeforeEach
  void planAVisit() {
    wiring = new Wiring(database.em(), clock, caller);
    ada = TechnicianKit.ada(wiring);
    bo = TechnicianKit.bo(wiring);
    var job = JobKit.boilerJob(wiring);
    database.commitAndForget();
    id =
        wiring
            .get(Scheduling.class)
            .place(new PlaceJob(job.id(), null, job.version(), ada, at(2), null, null));
    database.commitAndForget();
  }

  @Test
  void a_locked_time_stays_while_the_person_may_change() {
    lock(VisitLock.TIME, true);

    refused("schedule.locked-time", () -> place(ada, at(4)));
    refused("schedule.locked-time", this::remove);
    place(bo, at(2));

    assertThat(visit().places().findFirst().orElseThrow().technician().orElseThrow().name())
        .isEqualTo("Bo");
  }

  @Test
  void an_override_does_not_reach_a_lock() {
    lock(VisitLock.TIME, true);

    refused(
        "schedule.locked-time",
        () ->
            wiring
                .get(Scheduling.class)
                .place(command(ada, at(4)).anyway("The customer will not mind")));
  }

  @Test
  void a_locked_person_stays_while_the_time_may_change() {
    lock(VisitLock.PERSON, true);

    refused("schedule.locked-person", () -> place(bo, at(2)));
    refused(
        "schedule.locked-person",
        () -> wiring.get(Scheduling.class).unassign(holder().id(), holder().version()));
    place(null, at(4));

    assertThat(visit().time().startsAt()).isEqualTo(at(4));
  }

  @Test
  void who_was_sent_and_is_locked_is_not_recalled() {
    wiring.get(Dispatching.class).send(new SendAppointment(id, visit().version()));
    database.commitAndForget();
    lock(VisitLock.PERSON, true);

    refused(
        "schedule.locked-person",
        () -> wiring.get(Dispatching.class).recall(holder().id(), holder().version(), "Mistake"));
  }

  @Test
  void a_locked_day_takes_nothing_in_and_lets_nothing_go() {
    lockDay(ada, true);
    var other = JobKit.boilerJob(wiring);
    database.commitAndForget();

    refused(
        "schedule.locked-day",
        () ->
            wiring
                .get(Scheduling.class)
                .place(new PlaceJob(other.id(), null, other.version(), ada, at(5), null, null)));
    refused("schedule.locked-day", () -> place(null, at(26)));
    refused("schedule.locked-day", () -> place(bo, at(2)));
    refused("schedule.locked-day", this::remove);
    refused(
        "schedule.locked-day",
        () -> wiring.get(Scheduling.class).unassign(holder().id(), holder().version()));
  }

  @Test
  void the_day_is_that_of_the_technicians_calendar() {
    // 03:00 UTC on the 3rd is 22:00 on the 2nd in New York.
    var late = Instant.parse("2026-03-03T03:00:00Z");
    lockDay(ada, true);

    refused("schedule.locked-day", () -> place(ada, late));
  }

  @Test
  void a_customer_who_cancels_is_not_held_up_by_a_lock() {
    lock(VisitLock.TIME, true);
    lock(VisitLock.PERSON, true);

    wiring
        .get(JobCancellation.class)
        .cancel(visit().job().id(), visit().job().version(), "Moved away");
    database.commitAndForget();

    assertThat(visit().job().status()).isEqualTo(JobStatus.CANCELED);
  }

  @ParameterizedTest
  @CsvSource({"DISPATCHER, false", "SUPERVISOR, true", "ADMIN, true", "OVERRIDE, true"})
  void any_dispatcher_locks_but_unlocking_is_a_permission(String role, boolean may) {
    lock(VisitLock.TIME, true);
    lockDay(bo, true);
    caller.becomes("sam", Roles.DISPATCHER, role);

    if (may) {
      assertThatCode(() -> lock(VisitLock.TIME, false)).doesNotThrowAnyException();
      assertThatCode(() -> lockDay(bo, false)).doesNotThrowAnyException();
      assertThat(visit().isLocked(VisitLock.TIME)).isFalse();
    } else {
      assertThatThrownBy(() -> lock(VisitLock.TIME, false)).isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> lockDay(bo, false)).isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void nobody_can_be_locked_where_nobody_is() {
    wiring.get(Scheduling.class).unassign(holder().id(), holder().version());
    database.commitAndForget();

    refused("lock.no-technician", () -> lock(VisitLock.PERSON, true));
  }

  @Test
  void who_locked_what_and_why_is_remembered() {
    lock(VisitLock.TIME, true);

    assertThat(wiring.get(History.class).ofJob(visit().job().id()))
        .filteredOn(entry -> entry.kind().equals("appointment.locked"))
        .extracting(HistoryEntry::actor, HistoryEntry::newValue, HistoryEntry::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("dora", "TIME", "Promised"));
  }

  private void refused(String code, ThrowingCallable change) {
    var seen = visit().version();
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.code()).isEqualTo(code));
    database.rollbackAndForget();
    assertThat(visit().version()).isEqualTo(seen);
  }

  private void lock(VisitLock what, boolean locked) {
    wiring.get(Locking.class).lock(new LockVisit(id, visit().version(), what, locked, "Promised"));
    database.commitAndForget();
  }

  private void lockDay(long technician, boolean locked) {
    wiring.get(Locking.class).lockDay(technician, LocalDate.of(2026, 3, 2), locked);
    database.commitAndForget();
  }

  private void place(Long technician, Instant startsAt) {
    wiring.get(Scheduling.class).place(command(technician, startsAt));
    database.commitAndForget();
  }

  private PlaceJob command(Long technician, Instant startsAt) {
    return new PlaceJob(
        visit().job().id(), id, visit().version(), technician, startsAt, null, null);
  }

  private void remove() {
    wiring.get(Scheduling.class).removeAppointment(id, visit().version());
  }

  private Instant at(int hours) {
    return clock.in(Duration.ofHours(hours));
  }

  private Appointment visit() {
    return database.em().find(Appointment.class, id);
  }

  private Assignment holder() {
    return visit().places().findFirst().orElseThrow();
  }
}
