package org.beckon.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.job.Job;
import org.beckon.job.JobStatus;
import org.beckon.notification.Notice;
import org.beckon.notification.NoticeType;
import org.beckon.notification.RecipientKind;
import org.beckon.platform.Database;
import org.beckon.platform.Roles;
import org.beckon.schedule.JobCancellation;
import org.beckon.schedule.Scheduling;
import org.beckon.security.AccountKit;
import org.beckon.technician.Technician;
import org.beckon.technician.WorkforcePlanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S1-23: who ordered a dispatch for later relies on it, and is told when it does not go out. */
class OrdererNoticesTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @RegisterExtension Database database = new Database();

  DispatchWorld world;
  long dora;

  @BeforeEach
  void open() {
    world = new DispatchWorld(database);
    dora = AccountKit.dora(AccountKit.quick(world.wiring)).id();
    database.commitAndForget();
  }

  /** What happens between the order and its time. */
  enum Meanwhile {
    AWAY("Ada is away: Sick.") {
      @Override
      void happens(DispatchWorld world, long visit) {
        world
            .wiring
            .get(WorkforcePlanning.class)
            .addAbsence(world.ada, world.clock.instant(), world.in(Duration.ofDays(1)), "Sick");
      }
    },
    DEACTIVATED("Ada") {
      @Override
      void happens(DispatchWorld world, long visit) {
        var version = world.wiring.em().find(Technician.class, world.ada).version();
        world.wiring.get(WorkforcePlanning.class).activate(world.ada, version, false);
      }
    },
    TAKEN_OFF("needs a technician first") {
      @Override
      void happens(DispatchWorld world, long visit) {
        var place = world.place(visit, world.ada);
        world.wiring.get(Scheduling.class).unassign(place.id(), place.version());
      }
    },
    JOB_CLOSED("is closed and cannot be sent") {
      @Override
      void happens(DispatchWorld world, long visit) {
        world
            .wiring
            .em()
            .createQuery("update Job j set j.status = :closed where j.id = :id")
            .setParameter("closed", JobStatus.CLOSED)
            .setParameter("id", world.visit(visit).job().id())
            .executeUpdate();
      }
    };

    final String why;

    Meanwhile(String why) {
      this.why = why;
    }

    abstract void happens(DispatchWorld world, long visit);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_refused_when_it_is_due_is_told_to_who_ordered_it_once(Meanwhile meanwhile) {
    var visit = ordered();
    meanwhile.happens(world, visit);
    world.settle();

    world.tickAfter(HOUR);
    world.tick();

    assertThat(world.dispatch(visit).outcome()).contains(DispatchOutcome.EXHAUSTED);
    assertThat(toDora())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.type()).isEqualTo(NoticeType.STATUS_UPDATE);
              assertThat(notice.subject()).startsWith("Did not go out: ");
              assertThat(notice.text())
                  .contains(meanwhile.why)
                  .contains("/job/job.xhtml?id=" + world.visit(visit).job().id());
              assertThat(notice.jobId()).isEqualTo(world.visit(visit).job().id());
            });
  }

  @Test
  void what_goes_out_is_told_to_nobody_in_the_office() {
    ordered();

    world.tickAfter(HOUR);

    assertThat(toDora()).isEmpty();
    assertThat(world.told).hasSize(1);
  }

  @Test
  void who_orders_it_again_and_is_refused_again_is_told_again() {
    var visit = ordered();
    Meanwhile.AWAY.happens(world, visit);
    world.settle();
    world.tickAfter(HOUR);

    world.wiring.get(SendingLater.class).order(world.visit(visit), world.in(HOUR), false, now());
    world.settle();
    world.tickAfter(HOUR);

    assertThat(toDora()).extracting(Notice::key).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void who_cancels_the_job_tells_who_ordered_its_dispatch_by_it() {
    var visit = ordered();
    world.caller.becomes("sam", Roles.SUPERVISOR);

    cancel(world.visit(visit).job());
    world.tickAfter(HOUR);

    assertThat(toDora())
        .singleElement()
        .satisfies(notice -> assertThat(notice.text()).contains("sam canceled it."));
  }

  @Test
  void who_cancels_what_they_ordered_knows() {
    cancel(world.visit(ordered()).job());
    world.tickAfter(HOUR);

    assertThat(toDora()).isEmpty();
  }

  @Test
  void nothing_breaks_when_there_is_no_such_account_any_more() {
    world.caller.becomes("gone", Roles.DISPATCHER, Roles.OVERRIDE);
    var visit = ordered();
    Meanwhile.AWAY.happens(world, visit);
    world.settle();

    world.tickAfter(HOUR);

    assertThat(world.told).isEmpty();
    assertThat(world.dispatch(visit).outcome()).contains(DispatchOutcome.EXHAUSTED);
  }

  private void cancel(Job job) {
    world.wiring.get(JobCancellation.class).cancel(job.id(), job.version(), "No longer needed");
    world.settle();
  }

  private List<Notice> toDora() {
    return world.told.stream()
        .filter(notice -> notice.recipient().kind() == RecipientKind.ACCOUNT)
        .filter(notice -> notice.recipient().id() == dora)
        .toList();
  }

  private Instant now() {
    return world.clock.instant();
  }

  private long ordered() {
    return world.dispatch(world.later(world.job(), HOUR, world.ada));
  }
}
