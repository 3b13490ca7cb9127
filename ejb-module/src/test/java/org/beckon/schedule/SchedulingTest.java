package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.Stale;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulingTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  Scheduling scheduling;
  long ada;

  @BeforeEach
  void openTheBoard() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    scheduling = wiring.get(Scheduling.class);
    ada = TechnicianKit.ada(wiring);
  }

  @Test
  void a_job_dropped_on_a_technician_is_scheduled_and_remembered() {
    var job = JobKit.boilerJob(wiring);

    var id = scheduling.place(drop(job, ada, Duration.ofHours(1)));
    database.commitAndForget();

    var stored = visit(id);
    assertThat(stored.job().status()).isEqualTo(JobStatus.SCHEDULED);
    assertThat(stored.time().duration()).isEqualTo(Duration.ofHours(1));
    assertThat(stored.places())
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.status()).isEqualTo(AssignmentStatus.PLANNED);
              assertThat(place.technician().orElseThrow().name()).isEqualTo("Ada");
            });
    assertThat(wiring.get(History.class).ofJob(job.id()))
        .extracting(HistoryEntry::kind)
        .containsExactly("job.created", "appointment.created", "assignment.planned", "job.status");
  }

  @Test
  void an_overlap_is_named_and_nothing_is_stored() {
    scheduling.place(drop(JobKit.boilerJob(wiring), ada, Duration.ofHours(1)));
    var second = JobKit.boilerJob(wiring);
    database.commitAndForget();

    assertThatThrownBy(() -> scheduling.place(drop(second, ada, Duration.ofMinutes(90))))
        .isInstanceOf(ConflictsFound.class)
        .extracting(found -> ((ConflictsFound) found).conflicts())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(PlanConflict.class))
        .extracting(PlanConflict::kind)
        .containsExactly(ConflictKind.OVERLAP);
    database.rollbackAndForget();

    assertThat(database.em().find(Job.class, second.id()).status())
        .isEqualTo(JobStatus.UNSCHEDULED);
  }

  @Test
  void back_to_back_is_no_overlap() {
    scheduling.place(drop(JobKit.boilerJob(wiring), ada, Duration.ofHours(1)));

    var id = scheduling.place(drop(JobKit.boilerJob(wiring), ada, Duration.ofHours(2)));
    database.commitAndForget();

    assertThat(visit(id).job().status()).isEqualTo(JobStatus.SCHEDULED);
  }

  @Test
  void an_override_is_done_and_its_reason_kept() {
    scheduling.place(drop(JobKit.boilerJob(wiring), ada, Duration.ofHours(1)));
    var second = JobKit.boilerJob(wiring);

    scheduling.place(drop(second, ada, Duration.ofMinutes(90)).anyway("Both in one cellar"));
    database.commitAndForget();

    assertThat(wiring.get(History.class).ofJob(second.id()))
        .filteredOn(entry -> entry.kind().equals("schedule.override"))
        .singleElement()
        .extracting(HistoryEntry::reason)
        .isEqualTo("Both in one cellar");
  }

  @Test
  void an_override_needs_a_reason() {
    scheduling.place(drop(JobKit.boilerJob(wiring), ada, Duration.ofHours(1)));
    var second = JobKit.boilerJob(wiring);

    assertThatThrownBy(
            () -> scheduling.place(drop(second, ada, Duration.ofMinutes(90)).anyway("  ")))
        .isInstanceOf(BusinessException.class)
        .hasMessage("Reason must not be empty.");
  }

  @Test
  void the_database_itself_refuses_a_double_booking() {
    var id = scheduling.place(drop(JobKit.boilerJob(wiring), ada, Duration.ofHours(1)));
    var other = scheduling.place(drop(JobKit.boilerJob(wiring), ada, Duration.ofHours(2)));
    database.commitAndForget();

    database
        .em()
        .createNativeQuery(
            "update appointment a set starts_at = b.starts_at, ends_at = b.ends_at"
                + " from appointment b where a.id = ?1 and b.id = ?2")
        .setParameter(1, other)
        .setParameter(2, id)
        .executeUpdate();

    assertThatThrownBy(() -> database.em().getTransaction().commit())
        .hasStackTraceContaining("assignment_overlap");
  }

  @Test
  void a_visit_moves_to_another_technician_and_time_in_one_drag() {
    var bo = TechnicianKit.bo(wiring);
    var job = JobKit.boilerJob(wiring);
    var id = scheduling.place(drop(job, ada, Duration.ofHours(1)));
    scheduling.place(drop(JobKit.boilerJob(wiring), ada, Duration.ofHours(4)));
    scheduling.place(drop(JobKit.boilerJob(wiring), bo, Duration.ofHours(1)));
    database.commitAndForget();

    scheduling.place(
        new PlaceJob(
            job.id(), id, visit(id).version(), bo, clock.in(Duration.ofHours(4)), null, null));
    database.commitAndForget();

    assertThat(visit(id).places())
        .extracting(place -> place.technician().orElseThrow().name())
        .containsExactly("Bo");
  }

  @Test
  void a_dispatcher_looking_at_an_old_board_is_stopped() {
    var job = JobKit.boilerJob(wiring);
    var id = scheduling.place(drop(job, ada, Duration.ofHours(1)));
    database.commitAndForget();
    var seen = visit(id).version();
    scheduling.place(
        new PlaceJob(job.id(), id, seen, null, clock.in(Duration.ofHours(3)), null, null));
    database.commitAndForget();

    assertThatThrownBy(
            () ->
                scheduling.place(
                    new PlaceJob(
                        job.id(), id, seen, null, clock.in(Duration.ofHours(5)), null, null)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void the_past_cannot_be_planned() {
    var job = JobKit.boilerJob(wiring);

    assertThatThrownBy(() -> scheduling.place(drop(job, ada, Duration.ofHours(-1))))
        .hasMessage("Starts at must not be in the past.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, 0, 100 * 24 * 60})
  void a_duration_must_make_sense(int minutes) {
    var job = JobKit.boilerJob(wiring);
    var start = clock.in(Duration.ofHours(1));

    assertThatThrownBy(
            () ->
                scheduling.place(
                    new PlaceJob(job.id(), null, job.version(), ada, start, minutes, null)))
        .isInstanceOf(Invalid.class)
        .hasMessage("Duration minutes must be between 5 and 43200.");
    database.rollbackAndForget();

    assertThat(database.em().createQuery("select a from Appointment a").getResultList()).isEmpty();
  }

  @Test
  void nobody_who_left_is_planned_for() {
    wiring.get(Technicians.class).get(ada).deactivate();
    var job = JobKit.boilerJob(wiring);

    assertThatThrownBy(() -> scheduling.place(drop(job, ada, Duration.ofHours(1))))
        .hasMessage("Ada is no longer active.");
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "REQUESTED", "OFFERED"})
  void backlog_becomes_scheduled_with_a_date_and_a_technician_only(JobStatus initial) {
    var job = JobKit.boilerJob(wiring, initial);

    var id = scheduling.place(drop(job, null, Duration.ofHours(1)));
    database.commitAndForget();
    assertThat(visit(id).job().status()).isEqualTo(initial);

    scheduling.place(
        new PlaceJob(
            job.id(), id, visit(id).version(), ada, clock.in(Duration.ofHours(1)), null, null));
    database.commitAndForget();
    assertThat(visit(id).job().status()).isEqualTo(JobStatus.SCHEDULED);
  }

  @Test
  void removing_the_only_visit_makes_the_job_unscheduled() {
    var id = scheduling.place(drop(JobKit.boilerJob(wiring), ada, Duration.ofHours(1)));
    database.commitAndForget();

    scheduling.removeAppointment(id, visit(id).version());
    database.commitAndForget();

    assertThat(visit(id).job().status()).isEqualTo(JobStatus.UNSCHEDULED);
  }

  @Test
  void a_canceled_job_takes_its_visits_along_and_brings_them_back() {
    var job = JobKit.boilerJob(wiring);
    var id = scheduling.place(drop(job, ada, Duration.ofHours(1)));
    database.commitAndForget();
    var cancellation = wiring.get(JobCancellation.class);

    cancellation.cancel(job.id(), visit(id).job().version(), "Customer moved away");
    database.commitAndForget();
    assertThat(List.of(visit(id).job().status().name(), visit(id).status().name()))
        .containsExactly("CANCELED", "CANCELED");

    cancellation.restore(job.id(), visit(id).job().version());
    database.commitAndForget();
    assertThat(List.of(visit(id).job().status().name(), visit(id).status().name()))
        .containsExactly("SCHEDULED", "SCHEDULED");
    assertThat(visit(id).places())
        .extracting(place -> place.status())
        .containsExactly(AssignmentStatus.PLANNED);
  }

  private PlaceJob drop(Job job, Long technician, Duration fromNow) {
    Instant startsAt = clock.in(fromNow);
    return new PlaceJob(job.id(), null, job.version(), technician, startsAt, null, null);
  }

  private Appointment visit(long id) {
    return database.em().find(Appointment.class, id);
  }
}
