package org.beckon.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.beckon.appointment.Appointment;
import org.beckon.history.History;
import org.beckon.history.HistoryEntry;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.platform.Backstage;
import org.beckon.platform.Conflict;
import org.beckon.platform.Database;
import org.beckon.platform.Invalid;
import org.beckon.platform.Roles;
import org.beckon.platform.Stale;
import org.beckon.platform.TestBackstage;
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

/** S1-100 to S1-107. */
class BatchDispatchingTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Wiring wiring;
  long ada;
  long bo;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, caller);
    wiring.put(Backstage.class, new TestBackstage(wiring));
    wiring.put(RunLedger.class, new CommittedRunLedger(wiring.get(RunLedger.class), database));
    wiring.put(Rehearsal.class, new RolledBackRehearsal(wiring.get(Rehearsal.class), database));
    wiring.put(RowSending.class, new CommittedRowSending(wiring.get(RowSending.class), database));
    ada = TechnicianKit.ada(wiring);
    bo = TechnicianKit.bo(wiring);
    database.commitAndForget();
  }

  @Test
  void several_jobs_for_one_technician_one_after_the_other_go_out_in_one_action() {
    var run = opened(jobs(3));
    plan(run, new RunPlan(ada, RunTimes.CHAIN, at(2)));

    assertThat(lines(run)).extracting(RunLine::state).containsOnly(RowState.FITS);
    assertThat(lines(run)).extracting(RunLine::startsAt).containsExactly(at(2), at(3), at(4));
    assertThat(told()).isZero();
    assertThat(visits()).isEmpty();

    send(run);

    assertThat(sheet(run).status()).isEqualTo(RunStatus.DONE);
    assertThat(sheet(run).sent()).isEqualTo(3);
    assertThat(told()).isEqualTo(3);
    assertThat(visits())
        .allSatisfy(v -> assertThat(v.job().status()).isEqualTo(JobStatus.DISPATCHED));
  }

  @Test
  void the_way_between_two_sites_is_part_of_the_round() {
    var round = new Round(at(0));
    var here = new org.beckon.platform.Place(42.36, -71.06);
    var there = new org.beckon.platform.Place(42.45, -71.06);

    assertThat(round.next(here)).isEqualTo(at(0));
    round.visited(at(0), 60, here);

    // Ten kilometers at 40 km/h are a quarter of an hour and a bit; the next quarter is taken.
    assertThat(round.next(there)).isEqualTo(at(1).plus(Duration.ofMinutes(30)));
    assertThat(round.next(here)).isEqualTo(at(1));
  }

  @Test
  void different_technicians_are_suggested_for_all_at_one_time() {
    var run = opened(jobs(2));
    plan(run, new RunPlan(null, RunTimes.TOGETHER, at(2)));

    assertThat(lines(run)).extracting(RunLine::startsAt).containsOnly(at(2));
    assertThat(lines(run)).extracting(RunLine::technician).doesNotContainNull();
  }

  @Test
  void a_visit_that_is_planned_keeps_its_people_and_its_time() {
    var job = jobs(1).get(0);
    place(job, bo, at(5));

    var run = opened(List.of(job));

    assertThat(lines(run))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.technician()).isEqualTo("Bo");
              assertThat(line.startsAt()).isEqualTo(at(5));
              assertThat(line.state()).isEqualTo(RowState.FITS);
            });
  }

  @Test
  void what_does_not_fit_is_known_beforehand_and_reported_afterwards_while_the_others_go_out() {
    var jobs = jobs(3);
    place(jobs.get(0), ada, at(2));
    var run = opened(jobs);
    var second = lines(run).get(1);
    change(run, second, ada, at(2), null);

    assertThat(lines(run).get(1).state()).isEqualTo(RowState.CONFLICT);
    assertThat(lines(run).get(1).says()).contains("Overlaps");
    send(run);

    assertThat(sheet(run).sent()).isEqualTo(2);
    assertThat(sheet(run).failed()).isEqualTo(1);
    assertThat(wiring.get(RunQuery.class).lines(run, true, 0, 10).items())
        .singleElement()
        .satisfies(line -> assertThat(line.says()).contains("Overlaps"));
    assertThat(job(jobs.get(1)).status()).isEqualTo(JobStatus.UNSCHEDULED);
  }

  @Test
  void rows_see_each_other_when_they_are_looked_over() {
    var run = opened(jobs(2));
    plan(run, new RunPlan(ada, RunTimes.TOGETHER, at(2)));

    assertThat(lines(run))
        .extracting(RunLine::state)
        .containsExactly(RowState.FITS, RowState.CONFLICT);
  }

  @Test
  void those_that_were_refused_can_be_tried_again_and_only_those() {
    var jobs = jobs(2);
    var run = opened(jobs);
    plan(run, new RunPlan(ada, RunTimes.TOGETHER, at(2)));
    send(run);

    var again = wiring.get(BatchDispatching.class).again(run);
    database.commitAndForget();
    work(again);

    assertThat(lines(again)).extracting(RunLine::jobId).containsExactly(jobs.get(1).id());
    send(again);
    assertThat(sheet(again).sent()).isEqualTo(1);
  }

  @Test
  void an_override_with_a_reason_goes_out_and_the_reason_is_kept() {
    caller.becomes("dora", Roles.DISPATCHER, Roles.SUPERVISOR);
    var jobs = jobs(2);
    place(jobs.get(0), ada, at(2));
    var run = opened(List.of(jobs.get(1)));
    change(run, lines(run).get(0), ada, at(2), "Both in one cellar");

    send(run);

    assertThat(sheet(run).sent()).isEqualTo(1);
    assertThat(history(jobs.get(1)))
        .filteredOn(entry -> entry.kind().equals("schedule.override"))
        .extracting(HistoryEntry::reason)
        .contains("Both in one cellar");
  }

  @Test
  void a_double_click_sends_once() {
    var run = opened(jobs(1));
    var seen = sheet(run).version();
    var batch = wiring.get(BatchDispatching.class);

    batch.send(run, seen);
    database.commitAndForget();
    batch.send(run, seen);
    database.commitAndForget();
    work(run);
    work(run);
    assertThatCode(() -> batch.send(run, seen)).doesNotThrowAnyException();

    assertThat(told()).isEqualTo(1);
  }

  @Test
  void a_worker_that_takes_over_sends_only_what_still_waits() {
    var run = opened(jobs(3));
    plan(run, new RunPlan(ada, RunTimes.CHAIN, at(2)));
    wiring.get(BatchDispatching.class).send(run, sheet(run).version());
    database.commitAndForget();
    wiring.get(RowSending.class).send(lines(run).get(0).rowId());

    wiring.get(RowSending.class).send(lines(run).get(0).rowId());
    work(run);

    assertThat(told()).isEqualTo(3);
    assertThat(sheet(run).sent()).isEqualTo(3);
  }

  @Test
  void what_somebody_changed_meanwhile_is_reported_and_not_overwritten() {
    var jobs = jobs(2);
    var run = opened(jobs);
    wiring
        .get(JobCancellation.class)
        .cancel(jobs.get(0).id(), job(jobs.get(0)).version(), "Not needed");
    database.commitAndForget();

    send(run);

    assertThat(lines(run))
        .extracting(RunLine::state)
        .containsExactly(RowState.FAILED, RowState.SENT);
  }

  @Test
  void what_was_sent_already_is_not_sent_again() {
    var jobs = jobs(1);
    send(opened(jobs));

    var again = opened(jobs);

    assertThat(lines(again).get(0).state()).isEqualTo(RowState.CONFLICT);
    assertThat(lines(again).get(0).says()).contains("sent to everybody already");
  }

  @Test
  void an_old_page_changes_nothing_and_what_is_out_cannot_be_changed() {
    var run = opened(jobs(2));
    var batch = wiring.get(BatchDispatching.class);
    var line = lines(run).get(0);

    assertThatThrownBy(() -> batch.plan(run, 0, RunPlan.individual())).isInstanceOf(Stale.class);
    send(run);
    assertThatThrownBy(() -> batch.leaveOut(run, sheet(run).version(), line.rowId()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void a_job_can_be_left_out_and_stays_as_it_is() {
    var jobs = jobs(2);
    var run = opened(jobs);
    wiring
        .get(BatchDispatching.class)
        .leaveOut(run, sheet(run).version(), lines(run).get(0).rowId());
    database.commitAndForget();
    work(run);

    send(run);

    assertThat(job(jobs.get(0)).status()).isEqualTo(JobStatus.UNSCHEDULED);
    assertThat(job(jobs.get(1)).status()).isEqualTo(JobStatus.DISPATCHED);
  }

  @Test
  void a_hundred_and_fifty_at_once_each_get_a_result() {
    var jobs = jobs(150);

    var run = opened(jobs);
    plan(run, new RunPlan(null, RunTimes.INDIVIDUAL, null));
    send(run);

    var sheet = sheet(run);
    assertThat(sheet.status()).isEqualTo(RunStatus.DONE);
    assertThat(sheet.sent() + sheet.failed()).isEqualTo(150);
    assertThat(sheet.sent()).isEqualTo((int) told()).isPositive();
  }

  @Test
  void nothing_and_too_much_are_refused() {
    var batch = wiring.get(BatchDispatching.class);

    assertThatThrownBy(() -> batch.open(List.of())).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> batch.open(IntStream.range(0, 1001).mapToObj(Long::valueOf).toList()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void history_names_the_dispatcher_though_the_work_is_done_behind_the_scenes() {
    var jobs = jobs(1);
    var run = opened(jobs);
    wiring.get(BatchDispatching.class).send(run, sheet(run).version());
    database.commitAndForget();
    caller.becomes("System");

    work(run);

    assertThat(history(jobs.get(0)))
        .filteredOn(entry -> entry.kind().equals("assignment.sent"))
        .extracting(HistoryEntry::actor)
        .containsExactly("dora");
  }

  private List<Job> jobs(int count) {
    var jobs = IntStream.range(0, count).mapToObj(i -> JobKit.boilerJob(wiring)).toList();
    database.commitAndForget();
    return jobs;
  }

  /** And looked over. */
  private long opened(List<Job> jobs) {
    var run = wiring.get(BatchDispatching.class).open(jobs.stream().map(Job::id).toList());
    database.commitAndForget();
    work(run);
    return run;
  }

  private void plan(long run, RunPlan plan) {
    wiring.get(BatchDispatching.class).plan(run, sheet(run).version(), plan);
    database.commitAndForget();
    work(run);
  }

  private void change(long run, RunLine line, Long technician, Instant startsAt, String reason) {
    wiring
        .get(BatchDispatching.class)
        .change(
            new ChangeRow(
                run,
                sheet(run).version(),
                line.rowId(),
                technician,
                startsAt,
                line.minutes(),
                null,
                reason));
    database.commitAndForget();
    work(run);
  }

  private void send(long run) {
    wiring.get(BatchDispatching.class).send(run, sheet(run).version());
    database.commitAndForget();
    work(run);
  }

  private void work(long run) {
    wiring.get(RunSteps.class).take(run);
    database.commitAndForget();
  }

  private void place(Job job, long technician, Instant startsAt) {
    wiring
        .get(Scheduling.class)
        .place(new PlaceJob(job.id(), null, job(job).version(), technician, startsAt, null, null));
    database.commitAndForget();
  }

  private RunSheet sheet(long run) {
    return wiring.get(RunQuery.class).get(run);
  }

  private List<RunLine> lines(long run) {
    return wiring.get(RunQuery.class).lines(run, false, 0, 100).items();
  }

  private List<HistoryEntry> history(Job job) {
    return wiring.get(History.class).ofJob(job.id());
  }

  /** How many messages there are. */
  private long told() {
    return database
        .em()
        .createQuery("select count(n) from Notification n", Long.class)
        .getSingleResult();
  }

  private List<Appointment> visits() {
    return database
        .em()
        .createQuery("select a from Appointment a", Appointment.class)
        .getResultList();
  }

  private Job job(Job job) {
    return database.em().find(Job.class, job.id());
  }

  private Instant at(int hours) {
    return clock.in(Duration.ofHours(hours));
  }
}
