package org.beckon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.board.BoardCard;
import org.beckon.board.BoardFilter;
import org.beckon.board.BoardQuery;
import org.beckon.job.Job;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.beckon.platform.Backstage;
import org.beckon.platform.Database;
import org.beckon.platform.TestBackstage;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.security.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {

  private static final LocalTime START_OF_TEST_CLOCK = LocalTime.of(8, 0);

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;

  @ParameterizedTest
  @ValueSource(strings = {"08:00", "10:30", "14:30", "19:20", "23:40", "00:05"})
  void at_every_hour_there_is_something_in_every_state(String time) {
    openAt(time);

    assertThat(jobs())
        .extracting(Job::status)
        .contains(
            JobStatus.DRAFT,
            JobStatus.REQUESTED,
            JobStatus.OFFERED,
            JobStatus.DECLINED,
            JobStatus.UNSCHEDULED,
            JobStatus.SCHEDULED,
            JobStatus.DISPATCHED,
            JobStatus.IN_PROGRESS,
            JobStatus.PAUSED,
            JobStatus.COMPLETE,
            JobStatus.CLOSED,
            JobStatus.INVOICED,
            JobStatus.CANCELED);
    assertThat(assignments())
        .extracting(Assignment::status)
        .contains(
            AssignmentStatus.PLANNED,
            AssignmentStatus.SENT,
            AssignmentStatus.ACKNOWLEDGED,
            AssignmentStatus.EN_ROUTE,
            AssignmentStatus.ON_SITE,
            AssignmentStatus.COMPLETE,
            AssignmentStatus.INCOMPLETE);
  }

  @Test
  void nobody_is_in_two_places_and_everybody_knows_how() {
    openAt("11:00");

    var byPerson =
        assignments().stream()
            .filter(a -> a.technician().isPresent())
            .collect(Collectors.groupingBy(a -> a.technician().orElseThrow()));
    assertThat(byPerson).hasSizeGreaterThan(15);
    byPerson.forEach(
        (person, held) -> {
          for (var one : held) {
            assertThat(held)
                .filteredOn(other -> other != one)
                .noneMatch(other -> time(other).overlaps(time(one)));
            var job = one.appointment().job();
            assertThat(job.requiredSkills())
                .allMatch(
                    s ->
                        person.can(
                            s.name(),
                            s.level(),
                            clock.instant().atZone(ZoneOffset.UTC).toLocalDate()));
          }
        });
  }

  @Test
  void the_past_is_done_and_the_future_is_not() {
    openAt("11:00");
    var now = clock.instant();

    assertThat(assignments())
        .filteredOn(a -> !time(a).endsAt().isAfter(now))
        .allMatch(a -> a.status().isFinished());
    assertThat(assignments())
        .filteredOn(a -> time(a).startsAt().isAfter(now))
        .noneMatch(a -> a.status() == AssignmentStatus.ON_SITE || a.status().isFinished());
    assertThat(
            database
                .em()
                .createQuery("select count(h) from HistoryItem h where h.at > :now", Long.class)
                .setParameter("now", now)
                .getSingleResult())
        .isZero();
  }

  @Test
  void the_board_is_full_of_the_days_work() {
    openAt("11:00");
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    var cards = wiring.get(BoardQuery.class).cards(new BoardFilter(today, today, false));

    var looks =
        cards.stream().collect(Collectors.groupingBy(BoardCard::look, Collectors.counting()));
    assertThat(looks.get(JobStatus.UNSCHEDULED)).isBetween(15L, 45L);
    assertThat(looks.get(JobStatus.SCHEDULED)).isGreaterThan(5);
    assertThat(looks.get(JobStatus.DISPATCHED)).isGreaterThan(5);
    assertThat(looks.get(JobStatus.IN_PROGRESS)).isGreaterThan(3);
    assertThat(jobs()).extracting(Job::priority).contains(Priority.EMERGENCY);
    assertThat(jobs())
        .filteredOn(j -> j.status() == JobStatus.UNSCHEDULED)
        .allMatch(j -> j.dueAt().orElseThrow().isAfter(clock.instant()));
  }

  @Test
  void following_days_are_lighter() {
    openAt("11:00");

    assertThat(visitsOn(0)).isBetween(50L, 70L);
    assertThat(visitsOn(1)).isBetween(8L, 30L);
    assertThat(visitsOn(2)).isBetween(8L, 30L);
  }

  @Test
  void everybody_can_sign_in() {
    openAt("11:00");

    assertThat(wiring.get(DemoAccounts.class).offered())
        .extracting(account -> account.login())
        .contains("dora", "sam", "ann", "maya");
  }

  @Test
  void it_is_loaded_only_once() {
    openAt("11:00");
    var jobs = jobs().size();
    wiring.get(DemoOrganization.class).open();
    assertThat(jobs()).hasSize(jobs);
  }

  @Test
  void outside_the_demo_nothing_is_made_up() {
    wire("false");

    wiring.get(DemoOrganization.class).open();

    assertThat(jobs()).isEmpty();
  }

  private void openAt(String time) {
    clock.advance(Duration.between(START_OF_TEST_CLOCK, LocalTime.parse(time)).plusDays(1));
    wire("true");
    wiring.get(DemoOrganization.class).open();
    database.commitAndForget();
  }

  private void wire(String demo) {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    wiring.put(Backstage.class, new TestBackstage(wiring));
    wiring.set("beckon.demo", demo).set("beckon.security.password-iterations", "1000");
  }

  private static org.beckon.appointment.TimeWindow time(Assignment assignment) {
    return assignment.appointment().time();
  }

  private long visitsOn(int days) {
    var from = Instant.parse("2026-03-03T00:00:00Z").plus(Duration.ofDays(days));
    return database
        .em()
        .createQuery(
            "select count(a) from Appointment a where a.time.startsAt between :from and :until",
            Long.class)
        .setParameter("from", from)
        .setParameter("until", from.plus(Duration.ofDays(1)))
        .getSingleResult();
  }

  private List<Job> jobs() {
    return database.em().createQuery("select j from Job j", Job.class).getResultList();
  }

  private List<Assignment> assignments() {
    return database
        .em()
        .createQuery("select a from Appointment a", Appointment.class)
        .getResultStream()
        .flatMap(a -> a.assignments().stream())
        .toList();
  }
}
