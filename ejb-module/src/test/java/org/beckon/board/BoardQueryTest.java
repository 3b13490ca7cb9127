package org.beckon.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.appointment.IncompleteReason;
import org.beckon.appointment.JobFollowing;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.SendAppointment;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BoardQueryTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  LocalDate today = LocalDate.now(clock);
  Wiring wiring;
  long ada;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    ada = TechnicianKit.ada(wiring);
  }

  @Test
  void a_job_without_a_date_shows_whatever_the_range() {
    var job = JobKit.boilerJob(wiring);
    database.commitAndForget();

    var cards =
        wiring
            .get(BoardQuery.class)
            .cards(new BoardFilter(today.plusDays(90), today.plusDays(91), false));

    assertThat(cards)
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.key()).isEqualTo("j" + job.id());
              assertThat(card.lane()).isEqualTo(Lane.UNSCHEDULED);
              assertThat(card.customer()).isEqualTo("Harbor Point Hotel");
              assertThat(card.skills()).isEqualTo("Boilers");
              assertThat(card.minutes()).isEqualTo(60);
            });
  }

  @Test
  void first_and_last_day_of_the_range_are_included() {
    place(JobKit.boilerJob(wiring), Duration.ofHours(1));
    place(JobKit.boilerJob(wiring), Duration.ofDays(7));
    place(JobKit.boilerJob(wiring), Duration.ofDays(8));
    database.commitAndForget();

    assertThat(wiring.get(BoardQuery.class).cards(BoardFilter.week(today)))
        .hasSize(2)
        .allSatisfy(card -> assertThat(card.lane()).isEqualTo(Lane.SCHEDULED));
  }

  @Test
  void a_sent_visit_is_in_dispatched_with_its_technician() {
    var id = place(JobKit.boilerJob(wiring), Duration.ofHours(1));
    database.commitAndForget();
    wiring
        .get(Dispatching.class)
        .send(new SendAppointment(id, database.em().find(Appointment.class, id).version()));
    database.commitAndForget();

    assertThat(wiring.get(BoardQuery.class).cards(BoardFilter.week(today)))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.lane()).isEqualTo(Lane.DISPATCHED);
              assertThat(card.look()).isEqualTo(JobStatus.DISPATCHED);
              assertThat(card.technicians()).extracting(CardHolder::name).containsExactly("Ada");
              assertThat(card.changedBy()).isEqualTo("dora");
            });
  }

  @Test
  void the_schedule_has_a_row_for_everybody_and_their_load() {
    TechnicianKit.bo(wiring);
    place(JobKit.boilerJob(wiring), Duration.ofHours(1));
    database.commitAndForget();

    var sheet = wiring.get(ScheduleQuery.class).sheet(today, today);

    assertThat(sheet.lanes()).extracting(TechnicianLane::name).containsExactly("Ada", "Bo");
    assertThat(sheet.lanes()).extracting(TechnicianLane::busyMinutes).containsExactly(60, 0);
    assertThat(sheet.visits()).hasSize(1);
  }

  @Test
  void jobs_are_found_by_what_is_typed_as_it_stands() {
    var job = JobKit.boilerJob(wiring);
    place(job, Duration.ofHours(1));
    database.commitAndForget();
    var query = wiring.get(JobQuery.class);

    assertThat(query.page(filter("harbor"), 0, 10).items())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.number()).isEqualTo(job.number());
              assertThat(line.technicians()).isEqualTo("Ada");
            });
    assertThat(query.page(filter("harb_r"), 0, 10).total()).isZero();
    assertThat(
            query
                .page(
                    new JobFilter(null, Set.of(JobStatus.COMPLETE), null, JobSort.DUE, false),
                    0,
                    10)
                .total())
        .isZero();
  }

  @Test
  void the_page_of_a_job_tells_everything() {
    var job = JobKit.boilerJob(wiring);
    place(job, Duration.ofHours(1));
    database.commitAndForget();

    var sheet = wiring.get(JobSheetQuery.class).sheet(job.id());

    assertThat(sheet.details().requiredSkills()).hasSize(1);
    assertThat(sheet.site().zone().getId()).isEqualTo("America/New_York");
    assertThat(sheet.visits()).singleElement().extracting(v -> v.places().size()).isEqualTo(1);
    assertThat(sheet.history()).hasSize(4).allSatisfy(h -> assertThat(h.actor()).isEqualTo("dora"));
  }

  @Test
  void a_visit_left_unfinished_leaves_the_board_when_the_job_has_a_new_one() {
    var job = JobKit.boilerJob(wiring);
    var first = place(job, Duration.ofHours(1));
    database.commitAndForget();
    leaveUnfinished(first);
    var query = wiring.get(BoardQuery.class);
    assertThat(query.cardsOf(job.id()))
        .singleElement()
        .extracting(BoardCard::lane)
        .isEqualTo(Lane.IN_PROGRESS);

    place(database.em().find(Job.class, job.id()), Duration.ofHours(5));
    database.commitAndForget();

    assertThat(query.cardsOf(job.id()))
        .extracting(BoardCard::lane)
        .containsExactly(null, Lane.SCHEDULED);
  }

  private void leaveUnfinished(long appointmentId) {
    var now = clock.instant();
    var visit = database.em().find(Appointment.class, appointmentId);
    var place = visit.assignments().get(0);
    visit.send(place, "dora", now);
    visit.step(place, AssignmentStatus.EN_ROUTE, "ada", now);
    visit.step(place, AssignmentStatus.ON_SITE, "ada", now);
    visit.leaveIncomplete(place, IncompleteReason.PART_NEEDED, "ada", now);
    wiring.get(JobFollowing.class).follow(visit.job(), now);
    database.commitAndForget();
  }

  private static JobFilter filter(String text) {
    return new JobFilter(text, Set.of(), null, JobSort.PRIORITY, true);
  }

  private long place(Job job, Duration fromNow) {
    return wiring
        .get(Scheduling.class)
        .place(new PlaceJob(job.id(), null, job.version(), ada, clock.in(fromNow), null, null));
  }
}
