package org.beckon.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.FieldStep;
import org.beckon.dispatch.FieldWork;
import org.beckon.dispatch.SendAppointment;
import org.beckon.gateway.Gateways;
import org.beckon.gateway.MailKit;
import org.beckon.gateway.OneGateway;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Stale;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.ConflictKind;
import org.beckon.schedule.ConflictsFound;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.PlanConflict;
import org.beckon.schedule.Scheduling;
import org.beckon.schedule.UndoPlacement;
import org.beckon.schedule.Undoing;
import org.beckon.security.CallerAccount;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.WorkforcePlanning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** C1: a slip of the hand is no broadcast. Against a real mail server. */
class UndoWindowTest {

  private static final Duration WINDOW = Duration.ofSeconds(20);

  @RegisterExtension Database database = new Database();

  GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  TestClock clock = new TestClock();
  Wiring wiring;
  long ada;
  long bo;

  @BeforeEach
  void open() {
    server.start();
    wiring =
        new Wiring(database.em(), clock, new TestCaller())
            .put(Gateways.class, new OneGateway(MailKit.gatewayTo(server.getSmtp().getPort())))
            .put(
                CallerAccount.class,
                new CallerAccount() {
                  @Override
                  public OptionalLong technicianId() {
                    return OptionalLong.empty();
                  }
                });
    wiring.put(
        BatchLedger.class, new CommittedBatchLedger(wiring.get(BatchLedger.class), database));
    ada = TechnicianKit.ada(wiring);
    bo = TechnicianKit.bo(wiring);
    database.commitAndForget();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void a_drag_undone_within_the_window_sends_nothing_and_leaves_the_line_in_the_history() {
    var id = sent();
    step(id, FieldStep.ACKNOWLEDGE);
    var before = before(id);
    var mails = mails().size();

    move(id, at(6));
    deliver();
    clock.advance(WINDOW.minusSeconds(1));
    deliver();
    assertThat(mails()).hasSize(mails);
    undo(id, before);
    clock.advance(WINDOW.multipliedBy(3));
    deliver();

    assertThat(mails()).hasSize(mails);
    assertThat(visit(id).time().startsAt()).isEqualTo(before.startsAt());
    assertThat(place(id).status()).isEqualTo(AssignmentStatus.ACKNOWLEDGED);
    assertThat(kinds(id)).endsWith("appointment.undone");
  }

  @Test
  void what_nobody_undid_is_told_when_the_window_is_over() {
    var id = sent();
    var mails = mails().size();

    move(id, at(6));
    clock.advance(WINDOW);
    deliver();

    assertThat(mails()).hasSize(mails + 1).last().asString().contains("New time");
  }

  @Test
  void undone_after_the_window_is_told_again() {
    var id = sent();
    var before = before(id);
    move(id, at(6));
    clock.advance(WINDOW);
    deliver();
    var mails = mails().size();

    undo(id, before);
    clock.advance(WINDOW);
    deliver();

    assertThat(mails()).hasSize(mails + 1);
    assertThat(visit(id).time().startsAt()).isEqualTo(before.startsAt());
  }

  @Test
  void moved_twice_within_the_window_tells_the_last_time_only() {
    var id = sent();
    var mails = mails().size();

    move(id, at(6));
    clock.advance(Duration.ofSeconds(5));
    move(id, at(8));
    clock.advance(WINDOW);
    deliver();

    assertThat(mails()).hasSize(mails + 1).last().asString().contains("New time");
  }

  @Test
  void a_new_placement_undone_leaves_the_job_as_it_was() {
    var job = JobKit.boilerJob(wiring);
    database.commitAndForget();
    var id = place(job.id(), null, job.version(), ada, at(2));

    undo(id, null);

    assertThat(visit(id).job().status()).isEqualTo(JobStatus.UNSCHEDULED);
    assertThat(visit(id).status().isLive()).isFalse();
    clock.advance(WINDOW);
    deliver();
    assertThat(mails()).isEmpty();
  }

  @Test
  void a_visit_given_to_somebody_else_goes_back_to_whom_it_was_planned_for() {
    var job = JobKit.boilerJob(wiring);
    database.commitAndForget();
    var id = place(job.id(), null, job.version(), ada, at(2));
    var before = before(id);
    place(job.id(), id, visit(id).version(), bo, at(3));

    undo(id, before);

    assertThat(place(id).technician().orElseThrow().name()).isEqualTo("Ada");
    assertThat(visit(id).time().startsAt()).isEqualTo(at(2));
  }

  @Test
  void a_late_visit_can_be_put_back_to_its_time_in_the_past() {
    var job = JobKit.boilerJob(wiring);
    database.commitAndForget();
    var id = place(job.id(), null, job.version(), ada, at(1));
    clock.advance(Duration.ofHours(3));
    var before = before(id);
    move(id, at(2));

    undo(id, before);

    assertThat(visit(id).time().startsAt()).isBefore(clock.instant());
  }

  @Test
  void a_visit_that_somebody_had_overridden_goes_back_there_without_being_asked_again() {
    var job = JobKit.boilerJob(wiring);
    var other = JobKit.boilerJob(wiring);
    database.commitAndForget();
    place(other.id(), null, other.version(), ada, at(2));
    var id = placeAnyway(job.id(), job.version(), ada, at(2));
    var before = before(id);
    move(id, at(6));

    undo(id, before);

    assertThat(visit(id).time().startsAt()).isEqualTo(before.startsAt());
    assertThat(place(id).technician().orElseThrow().name()).isEqualTo("Ada");
    // It counts as accepted where it is now: the next who moves it by mistake can undo it, too.
    move(id, at(7));
    undo(id, before);
    assertThat(visit(id).time().startsAt()).isEqualTo(before.startsAt());
  }

  @Test
  void a_place_that_somebody_took_since_is_not_taken_back() {
    var job = JobKit.boilerJob(wiring);
    var other = JobKit.boilerJob(wiring);
    database.commitAndForget();
    var id = place(job.id(), null, job.version(), ada, at(2));
    var before = before(id);
    move(id, at(6));
    place(other.id(), null, other.version(), ada, at(2));

    assertThatThrownBy(() -> undo(id, before))
        .isInstanceOfSatisfying(
            ConflictsFound.class,
            found ->
                assertThat(found.conflicts())
                    .extracting(PlanConflict::kind)
                    .contains(ConflictKind.OVERLAP));
  }

  @Test
  void a_plan_that_had_become_wrong_before_it_was_moved_by_mistake_is_wrong_again() {
    var id = sent();
    var before = before(id);
    wiring.get(WorkforcePlanning.class).addAbsence(ada, at(1), at(4), "Sick");
    database.commitAndForget();
    move(id, at(6));

    undo(id, before);

    assertThat(visit(id).time().startsAt()).isEqualTo(before.startsAt());
  }

  @Test
  void what_somebody_changed_since_is_not_undone() {
    var id = sent();
    var before = before(id);
    move(id, at(6));
    var seen = visit(id).version();
    move(id, at(7));

    assertThatThrownBy(() -> wiring.get(Undoing.class).undo(new UndoPlacement(id, seen, before)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void with_a_window_of_zero_nothing_is_held() {
    set(SettingName.UNDO_SECONDS, "0");
    var id = sent();
    var mails = mails().size();

    move(id, at(6));
    deliver();

    assertThat(mails()).hasSize(mails + 1);
  }

  @Test
  void send_to_tech_is_not_held() {
    sent();

    assertThat(mails()).hasSize(1);
  }

  @Test
  void sends_are_held_where_somebody_wants_that_and_can_be_taken_back() {
    set(SettingName.HOLD_SENDS, "true");
    var id = sent();
    assertThat(mails()).isEmpty();

    wiring.get(Dispatching.class).takeBack(new SendAppointment(id, visit(id).version()));
    database.commitAndForget();
    clock.advance(WINDOW);
    deliver();

    assertThat(mails()).isEmpty();
    assertThat(place(id).status()).isEqualTo(AssignmentStatus.PLANNED);
    assertThat(place(id).sentAt()).isEmpty();
    assertThat(visit(id).job().status()).isEqualTo(JobStatus.SCHEDULED);
  }

  @Test
  void what_was_heard_is_recalled_not_taken_back() {
    var id = sent();

    assertThatThrownBy(
            () ->
                wiring
                    .get(Dispatching.class)
                    .takeBack(new SendAppointment(id, visit(id).version())))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Recall");
  }

  private long sent() {
    var job = JobKit.boilerJob(wiring);
    database.commitAndForget();
    var id = place(job.id(), null, job.version(), ada, at(2));
    wiring.get(Dispatching.class).send(new SendAppointment(id, visit(id).version()));
    database.commitAndForget();
    deliver();
    return id;
  }

  private long place(long jobId, Long visit, int seen, Long technician, Instant startsAt) {
    var id =
        wiring
            .get(Scheduling.class)
            .place(new PlaceJob(jobId, visit, seen, technician, startsAt, null, null));
    database.commitAndForget();
    return id;
  }

  private long placeAnyway(long jobId, int seen, long technician, Instant startsAt) {
    var id =
        wiring
            .get(Scheduling.class)
            .place(
                new PlaceJob(jobId, null, seen, technician, startsAt, null, null)
                    .anyway("Only an hour"));
    database.commitAndForget();
    return id;
  }

  private void move(long id, Instant startsAt) {
    place(visit(id).job().id(), id, visit(id).version(), null, startsAt);
  }

  private void undo(long id, UndoPlacement.Before before) {
    wiring.get(Undoing.class).undo(new UndoPlacement(id, visit(id).version(), before));
    database.commitAndForget();
  }

  private UndoPlacement.Before before(long id) {
    var visit = visit(id);
    var place = place(id);
    return new UndoPlacement.Before(
        place.technician().map(t -> t.id()).orElse(null),
        visit.time().startsAt(),
        visit.time().endsAt(),
        place.status() == AssignmentStatus.ACKNOWLEDGED ? Set.of(place.id()) : Set.of());
  }

  private void step(long id, FieldStep step) {
    var place = place(id);
    wiring.get(FieldWork.class).take(place.id(), place.version(), step);
    database.commitAndForget();
  }

  private void set(SettingName name, String value) {
    wiring.get(SettingsChange.class).change(new ChangeSetting(name, value, 0));
    database.commitAndForget();
  }

  private void deliver() {
    wiring.get(DeliverySweep.class).deliverDue();
  }

  private List<String> mails() {
    return Arrays.stream(server.getReceivedMessages())
        .map(
            mail -> {
              try {
                return mail.getSubject();
              } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private List<String> kinds(long id) {
    return wiring.get(History.class).ofJob(visit(id).job().id()).stream()
        .map(HistoryEntry::kind)
        .filter(kind -> !kind.startsWith("notice.") && !kind.startsWith("job."))
        .toList();
  }

  private Instant at(int hours) {
    return clock.in(Duration.ofHours(hours));
  }

  private Appointment visit(long id) {
    return database.em().find(Appointment.class, id);
  }

  private Assignment place(long id) {
    return visit(id).places().findFirst().orElseThrow();
  }
}
