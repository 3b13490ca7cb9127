package org.beckon.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.IncompleteReason;
import org.beckon.gateway.ChannelKind;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.IllegalTransition;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.Notifying;
import org.beckon.notification.Recipient;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Forbidden;
import org.beckon.platform.Roles;
import org.beckon.platform.Stale;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.security.CallerAccount;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchingTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  java.util.ArrayList<Notice> told = new java.util.ArrayList<>();
  OptionalLong me = OptionalLong.empty();
  Wiring wiring;
  Dispatching dispatching;
  FieldWork fieldWork;
  long ada;

  @BeforeEach
  void open() {
    wiring =
        new Wiring(database.em(), clock, caller)
            .put(
                Notifying.class,
                new Notifying() {
                  @Override
                  public void tell(Notice notice) {
                    told.add(notice);
                  }

                  @Override
                  public int withdraw(long assignmentId, Recipient from, String why) {
                    return 0;
                  }
                })
            .put(
                CallerAccount.class,
                new CallerAccount() {
                  @Override
                  public OptionalLong technicianId() {
                    return me;
                  }
                });
    dispatching = wiring.get(Dispatching.class);
    fieldWork = wiring.get(FieldWork.class);
    ada = TechnicianKit.ada(wiring);
  }

  @Test
  void sending_tells_the_technician_and_records_when_and_by_whom() {
    var id = planned();

    dispatching.send(new SendAppointment(id, visit(id).version()));
    database.commitAndForget();

    var place = place(id);
    assertThat(place.status()).isEqualTo(AssignmentStatus.SENT);
    assertThat(place.sentAt()).contains(clock.instant());
    assertThat(visit(id).job().status()).isEqualTo(JobStatus.DISPATCHED);
    assertThat(told)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.type()).isEqualTo(NoticeType.DISPATCH);
              assertThat(notice.recipient().endpoint(ChannelKind.EMAIL))
                  .isEqualTo("ada@beckon.example.org");
              assertThat(notice.subject()).contains("Boiler service");
              assertThat(notice.text()).contains("1 Pier Road", "Gate code 4711", "60 min");
              assertThat(notice.brief())
                  .contains("Boiler service", "1 Pier Road")
                  .doesNotContain("4711");
            });
    assertThat(wiring.get(History.class).ofJob(visit(id).job().id()))
        .extracting(HistoryEntry::kind)
        .contains("assignment.sent");
  }

  @Test
  void a_second_click_on_an_old_page_sends_nothing_twice() {
    var id = planned();
    var seen = visit(id).version();
    dispatching.send(new SendAppointment(id, seen));
    database.commitAndForget();

    assertThatThrownBy(() -> dispatching.send(new SendAppointment(id, seen)))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> dispatching.send(new SendAppointment(id, visit(id).version())))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("sent to everybody already");
    assertThat(told).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "REQUESTED"})
  void drafts_and_requests_need_a_date_and_a_technician_first(JobStatus initial) {
    var job = JobKit.boilerJob(wiring, initial);
    var id = place(job, null);

    assertThatThrownBy(() -> dispatching.send(new SendAppointment(id, visit(id).version())))
        .hasMessageContaining("needs a date and a technician first");
    assertThat(told).isEmpty();
  }

  @Test
  void a_date_without_a_technician_cannot_be_sent() {
    var id = place(JobKit.boilerJob(wiring), null);

    assertThatThrownBy(() -> dispatching.send(new SendAppointment(id, visit(id).version())))
        .hasMessageContaining("needs a technician first");
  }

  @Test
  void the_steps_follow_in_their_order_and_carry_the_job_along() {
    var id = sent();
    me = OptionalLong.of(ada);
    caller.becomes("ada", Roles.TECHNICIAN);

    step(id, FieldStep.ACKNOWLEDGE);
    assertThat(visit(id).job().status()).isEqualTo(JobStatus.DISPATCHED);
    step(id, FieldStep.EN_ROUTE);
    assertThat(visit(id).job().status()).isEqualTo(JobStatus.IN_PROGRESS);
    step(id, FieldStep.CHECK_IN);
    step(id, FieldStep.CHECK_OUT);
    assertThat(visit(id).job().status()).isEqualTo(JobStatus.COMPLETE);

    assertThat(wiring.get(History.class).ofJob(visit(id).job().id()))
        .filteredOn(entry -> entry.kind().equals("assignment.status"))
        .extracting(entry -> entry.actor() + " " + entry.newValue())
        .containsExactly("ada ACKNOWLEDGED", "ada EN_ROUTE", "ada ON_SITE", "ada COMPLETE");
  }

  @Test
  void no_step_is_left_out() {
    var id = sent();

    assertThatThrownBy(() -> step(id, FieldStep.CHECK_OUT)).isInstanceOf(IllegalTransition.class);
  }

  @Test
  void nobody_takes_a_step_for_a_colleague() {
    var id = sent();
    me = OptionalLong.of(TechnicianKit.bo(wiring));
    caller.becomes("bo", Roles.TECHNICIAN);

    assertThatThrownBy(() -> step(id, FieldStep.ACKNOWLEDGE)).isInstanceOf(Forbidden.class);
  }

  @Test
  void a_dispatcher_does_it_on_behalf_and_that_is_recorded() {
    var id = sent();

    step(id, FieldStep.EN_ROUTE);

    assertThat(wiring.get(History.class).ofJob(visit(id).job().id()))
        .filteredOn(entry -> entry.kind().equals("assignment.status"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("dora");
              assertThat(entry.onBehalfOf()).isEqualTo("Ada");
            });
  }

  @Test
  void work_that_could_not_be_finished_pauses_the_job_with_its_reason() {
    var id = sent();
    step(id, FieldStep.EN_ROUTE);
    step(id, FieldStep.CHECK_IN);

    var place = place(id);
    fieldWork.leaveIncomplete(
        place.id(), place.version(), IncompleteReason.PART_NEEDED, "Valve ordered");
    database.commitAndForget();

    assertThat(visit(id).job().status()).isEqualTo(JobStatus.PAUSED);
    assertThat(visit(id).incompleteReason()).contains(IncompleteReason.PART_NEEDED);
  }

  @Test
  void a_new_time_after_sending_is_told_and_must_be_acknowledged_again() {
    var id = sent();
    step(id, FieldStep.ACKNOWLEDGE);

    wiring
        .get(Scheduling.class)
        .place(
            new PlaceJob(
                visit(id).job().id(),
                id,
                visit(id).version(),
                null,
                clock.in(Duration.ofHours(6)),
                null,
                null));
    database.commitAndForget();

    assertThat(place(id).status()).isEqualTo(AssignmentStatus.SENT);
    assertThat(told)
        .extracting(Notice::type)
        .containsExactly(NoticeType.DISPATCH, NoticeType.STATUS_UPDATE);
  }

  @Test
  void a_recall_opens_the_place_again_and_keeps_the_record() {
    var id = sent();
    var place = place(id);

    dispatching.recall(place.id(), place.version(), "Wrong part of town");
    database.commitAndForget();

    assertThat(visit(id).job().status()).isEqualTo(JobStatus.SCHEDULED);
    assertThat(visit(id).assignments())
        .extracting(Assignment::status)
        .containsExactly(AssignmentStatus.RECALLED, AssignmentStatus.OPEN);
    assertThat(told).extracting(Notice::type).contains(NoticeType.RECALLED);
  }

  @Test
  void of_several_each_is_sent_or_refused_by_itself() {
    var good = planned();
    var open = place(JobKit.boilerJob(wiring), null);

    var results =
        wiring
            .get(SendingSeveral.class)
            .send(
                List.of(
                    new SendAppointment(open, visit(open).version()),
                    new SendAppointment(good, visit(good).version())));

    assertThat(results).extracting(r -> r.refusal() == null).containsExactly(false, true);
  }

  private void step(long id, FieldStep step) {
    var place = place(id);
    fieldWork.take(place.id(), place.version(), step);
    database.commitAndForget();
  }

  private long sent() {
    var id = planned();
    dispatching.send(new SendAppointment(id, visit(id).version()));
    database.commitAndForget();
    return id;
  }

  private long planned() {
    return place(JobKit.boilerJob(wiring), ada);
  }

  private long place(Job job, Long technician) {
    var id =
        wiring
            .get(Scheduling.class)
            .place(
                new PlaceJob(
                    job.id(),
                    null,
                    job.version(),
                    technician,
                    clock.in(Duration.ofHours(2)),
                    null,
                    null));
    database.commitAndForget();
    return id;
  }

  private Appointment visit(long id) {
    return database.em().find(Appointment.class, id);
  }

  private Assignment place(long id) {
    return visit(id).places().findFirst().orElseThrow();
  }
}
