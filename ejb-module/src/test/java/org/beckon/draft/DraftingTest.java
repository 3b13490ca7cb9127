package org.beckon.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.platform.Database;
import org.beckon.platform.NotFound;
import org.beckon.platform.Roles;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.PlaceJob;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** C1: a plan is tried out before anybody else sees it. */
class DraftingTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  TestCaller caller = new TestCaller();
  Wiring wiring;
  Drafting drafting;
  long ada;
  Job job;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, caller);
    wiring.put(
        ChangePublishing.class,
        new CommittedChangePublishing(wiring.get(ChangePublishing.class), database));
    wiring.put(
        DraftRehearsal.class,
        new RolledBackDraftRehearsal(wiring.get(DraftRehearsal.class), database));
    drafting = wiring.get(Drafting.class);
    ada = TechnicianKit.ada(wiring);
    job = JobKit.boilerJob(wiring);
    database.commitAndForget();
  }

  @Test
  void it_is_off_until_turned_on_for_each_dispatcher_alone() {
    assertThat(drafting.isOn()).isFalse();

    drafting.turn(true);
    drafting.turn(true);

    assertThat(drafting.isOn()).isTrue();
    caller.becomes("sam", Roles.SUPERVISOR);
    assertThat(drafting.isOn()).isFalse();
  }

  @Test
  void a_proposal_changes_nothing_and_only_who_made_it_sees_it() {
    propose(job, at(2));

    assertThat(visits()).isEmpty();
    assertThat(reloaded(job).status()).isEqualTo(JobStatus.UNSCHEDULED);
    assertThat(drafting.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.technician()).isEqualTo("Ada");
              assertThat(line.startsAt()).isEqualTo(at(2));
            });
    caller.becomes("sam", Roles.SUPERVISOR);
    assertThat(drafting.lines()).isEmpty();
  }

  @Test
  void the_last_drop_of_a_card_counts() {
    propose(job, at(2));
    propose(job, at(4));

    assertThat(drafting.lines()).extracting(DraftLine::startsAt).containsExactly(at(4));
  }

  @Test
  void publishing_does_each_by_itself_and_keeps_what_was_refused() {
    var second = JobKit.boilerJob(wiring);
    database.commitAndForget();
    propose(job, at(2));
    propose(second, at(2));

    var reviewed = wiring.get(Publishing.class).review();
    assertThat(visits()).isEmpty();
    var published = wiring.get(Publishing.class).publish();

    assertThat(reviewed).extracting(r -> r.refusal() == null).containsExactly(true, false);
    assertThat(published).extracting(r -> r.refusal() == null).containsExactly(true, false);
    assertThat(published.get(1).refusal()).contains("Overlaps");
    assertThat(visits()).hasSize(1);
    assertThat(drafting.lines()).extracting(DraftLine::jobId).containsExactly(second.id());
  }

  @Test
  void what_somebody_else_changed_meanwhile_is_refused() {
    propose(job, at(2));
    wiring
        .get(org.beckon.schedule.Scheduling.class)
        .place(new PlaceJob(job.id(), null, job.version(), ada, at(5), null, null));
    database.commitAndForget();

    assertThat(wiring.get(Publishing.class).publish().get(0).refusal()).contains("else changed");
  }

  @Test
  void discarded_is_gone_and_nobody_discards_anothers() {
    propose(job, at(2));
    var id = drafting.lines().get(0).id();

    caller.becomes("sam", Roles.SUPERVISOR);
    assertThatThrownBy(() -> drafting.discard(id)).isInstanceOf(NotFound.class);
    caller.becomes("dora", Roles.DISPATCHER);
    drafting.discard(id);
    database.commitAndForget();

    assertThat(drafting.lines()).isEmpty();
  }

  private void propose(Job what, Instant startsAt) {
    drafting.propose(new PlaceJob(what.id(), null, what.version(), ada, startsAt, 60, null));
    database.commitAndForget();
  }

  private List<Appointment> visits() {
    return database
        .em()
        .createQuery("select a from Appointment a", Appointment.class)
        .getResultList();
  }

  private Job reloaded(Job what) {
    return database.em().find(Job.class, what.id());
  }

  private Instant at(int hours) {
    return clock.in(Duration.ofHours(hours));
  }
}
