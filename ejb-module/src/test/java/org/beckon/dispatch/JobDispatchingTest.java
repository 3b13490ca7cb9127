package org.beckon.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.TimeWindow;
import org.beckon.history.HistoryEntry;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.notification.Notice;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Stale;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.Scheduling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobDispatchingTest {

  @RegisterExtension Database database = new Database();

  DispatchWorld world;

  @BeforeEach
  void open() {
    world = new DispatchWorld(database);
  }

  @Test
  @DisplayName("S1-08, D.1: schedules, assigns and sends in one, and history has all three")
  void all_in_one() {
    var id = world.dispatch(world.command(world.job(), world.ada));

    var visit = world.visit(id);
    assertThat(visit.job().status()).isEqualTo(JobStatus.DISPATCHED);
    assertThat(world.place(id, world.ada).status()).isEqualTo(AssignmentStatus.SENT);
    assertThat(world.told).hasSize(1);
    assertThat(world.history(id))
        .extracting(HistoryEntry::kind)
        .containsSubsequence("appointment.created", "assignment.planned", "assignment.sent");
  }

  @Test
  @DisplayName("S1-17, S1-37: several are assigned and told, each one, and one of them leads")
  void several() {
    var command = world.command(world.job(), world.ada, world.bo);
    var id = world.dispatch(lead(command, world.bo));

    assertThat(world.visit(id).places())
        .hasSize(2)
        .allMatch(place -> place.status() == AssignmentStatus.SENT);
    assertThat(world.place(id, world.bo).lead()).isTrue();
    assertThat(world.place(id, world.ada).lead()).isFalse();
    assertThat(world.told)
        .extracting(notice -> notice.recipient().name())
        .containsExactlyInAnyOrder("Ada", "Bo");
  }

  @Test
  @DisplayName("S1-17: a visit planned for one gets a place for each who is sent")
  void a_visit_grows() {
    var job = world.job();
    var visit = planned(job.id(), job.version(), world.ada);

    var id = world.dispatch(about(visit, world.ada, world.bo));

    assertThat(world.visit(id).places()).hasSize(2);
    assertThat(world.told).hasSize(2);
  }

  @Test
  void who_was_only_planned_and_is_not_chosen_hears_nothing() {
    var job = world.job();
    var visit = planned(job.id(), job.version(), world.ada);

    var id = world.dispatch(about(visit, world.bo));

    assertThat(world.visit(id).places())
        .extracting(place -> place.technician().orElseThrow().name())
        .containsExactly("Bo");
    assertThat(world.told).extracting(notice -> notice.recipient().name()).containsExactly("Bo");
  }

  @Test
  @DisplayName("S1-39: without a technician it is refused, and the field is named")
  void nobody_chosen() {
    refused(world.command(world.job()), "technicians");
  }

  @Test
  @DisplayName("S1-39: without a time it is refused, and the field is named")
  void no_time() {
    var c = world.command(world.job(), world.ada);
    refused(
        new DispatchJob(
            c.jobId(),
            null,
            c.seenVersion(),
            c.technicianIds(),
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        "startsAt");
  }

  @Test
  void the_lead_is_one_of_those_who_go() {
    refused(lead(world.command(world.job(), world.ada), world.bo), "leadId");
  }

  @Test
  @DisplayName("S1-24, S1-27: the work begins with the arrival window when nothing else is said")
  void arrival() {
    var from = world.in(Duration.ofHours(3));
    var c = world.command(world.job(), world.ada);
    var id =
        world.dispatch(
            new DispatchJob(
                c.jobId(),
                null,
                c.seenVersion(),
                c.technicianIds(),
                null,
                null,
                null,
                90,
                TimeWindow.of(from, from.plus(Duration.ofHours(2))),
                "Gate code 99",
                null));

    var visit = world.visit(id);
    assertThat(visit.time().startsAt()).isEqualTo(from);
    assertThat(visit.time().duration()).isEqualTo(Duration.ofMinutes(90));
    assertThat(visit.arrival()).isPresent();
    assertThat(world.told)
        .singleElement()
        .extracting(Notice::text)
        .asString()
        .contains("Arrival: Between 6 AM - 8 AM", "Duration: 90 min", "Notes: Gate code 99");
    assertThatThrownBy(() -> TimeWindow.of(from, from)).hasMessageContaining("after the start");
  }

  @Test
  @DisplayName("S1-57 to S1-62: conflicts of all who were chosen are listed and nothing is stored")
  void conflicts_of_everybody() {
    world.dispatch(world.command(world.job(), world.ada, world.bo));
    world.told.clear();
    var job = world.job();
    var command = world.command(job, world.ada, world.bo);

    assertThatThrownBy(() -> world.dispatch(command))
        .isInstanceOfSatisfying(
            ConflictsFound.class,
            found -> assertThat(found.conflicts()).extracting(PlanConflict::jobId).hasSize(2));
    world.giveUp();

    assertThat(world.told).isEmpty();
    assertThat(visitsOf(job.id())).isEmpty();
    assertThat(world.job().status()).isEqualTo(JobStatus.UNSCHEDULED);
  }

  @Test
  @DisplayName("S1-59, S1-62: an override is done, with who and why in the history")
  void overridden() {
    world.dispatch(world.command(world.job(), world.ada));

    var id = world.dispatch(world.command(world.job(), world.ada).anyway("Customer insists"));

    assertThat(world.place(id, world.ada).status()).isEqualTo(AssignmentStatus.SENT);
    assertThat(world.history(id))
        .filteredOn(entry -> entry.kind().equals("schedule.override"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("dora");
              assertThat(entry.reason()).isEqualTo("Customer insists");
            });
  }

  @Test
  @DisplayName("S1-115: what has been sent is not sent again")
  void sent_already() {
    var job = world.job();
    var command = world.command(job, world.ada);
    var id = world.dispatch(command);

    assertThatThrownBy(() -> world.dispatch(about(world.visit(id), world.ada)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("sent to everybody already");
    world.giveUp();
    assertThatThrownBy(() -> world.dispatch(command)).isInstanceOf(Stale.class);
  }

  @Test
  @DisplayName("S1-117: a job that is over is not dispatched")
  void over() {
    var id = JobKit.boilerJob(world.wiring).id();
    var job = database.em().find(org.beckon.job.Job.class, id);
    job.cancel(world.clock.instant());
    database.commitAndForget();

    var canceled = database.em().find(org.beckon.job.Job.class, id);
    assertThatThrownBy(() -> world.dispatch(world.command(canceled, world.ada)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("is over");
  }

  private void refused(DispatchJob command, String field) {
    ThrowingCallable call = () -> world.dispatch(command);
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.field()).contains(field));
    assertThat(world.told).isEmpty();
  }

  private Appointment planned(long jobId, int version, long technician) {
    var id =
        world
            .wiring
            .get(Scheduling.class)
            .place(
                new PlaceJob(
                    jobId, null, version, technician, world.in(Duration.ofHours(2)), null, null));
    world.settle();
    return world.visit(id);
  }

  private static DispatchJob about(Appointment visit, Long... technicians) {
    return new DispatchJob(
        visit.job().id(),
        visit.id(),
        visit.version(),
        List.of(technicians),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static DispatchJob lead(DispatchJob c, long lead) {
    return new DispatchJob(
        c.jobId(),
        c.appointmentId(),
        c.seenVersion(),
        c.technicianIds(),
        lead,
        c.dispatchAt(),
        c.startsAt(),
        c.durationMinutes(),
        c.arrival(),
        c.notes(),
        c.override());
  }

  private List<Assignment> visitsOf(long jobId) {
    return database
        .em()
        .createQuery(
            "select g from Assignment g where g.appointment.job.id = :id", Assignment.class)
        .setParameter("id", jobId)
        .getResultList();
  }
}
