package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.beckon.job.Job;
import org.beckon.job.JobKit;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.Absence;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkShift;
import org.beckon.technician.WorkforcePlanning;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Ada and Bo work in New York, from 9 to 17 on Mondays and Tuesdays. Now is Monday, 3 o'clock
 * there.
 */
class AlternativesTest {

  private static final Instant MONDAY_TEN = Instant.parse("2026-03-02T15:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  Alternatives alternatives;
  long ada;
  long bo;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    alternatives = wiring.get(Alternatives.class);
    ada = working(TechnicianKit.ada(wiring));
    bo = working(TechnicianKit.bo(wiring));
    database.commitAndForget();
  }

  @Test
  void others_are_those_who_are_free_at_that_time_with_distance_and_load() {
    place(ada, MONDAY_TEN);
    place(bo, MONDAY_TEN.plus(HOUR.multipliedBy(2)));
    database.commitAndForget();

    assertThat(alternatives.others(wanted(ada, MONDAY_TEN)))
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.name()).isEqualTo("Bo");
              assertThat(other.kilometers()).isBetween(12.0, 13.5);
              assertThat(other.loadPercent()).isEqualTo(12);
            });
  }

  @Test
  void who_is_away_or_off_duty_is_not_offered() {
    absent(bo, MONDAY_TEN, MONDAY_TEN.plus(HOUR));

    assertThat(alternatives.others(wanted(ada, MONDAY_TEN))).isEmpty();
    assertThat(alternatives.others(wanted(ada, MONDAY_TEN.plus(Duration.ofHours(7))))).isEmpty();
    assertThat(alternatives.others(wanted(ada, MONDAY_TEN.plus(HOUR)))).hasSize(1);
  }

  @Test
  void everybody_is_listed_with_what_speaks_against_them_and_those_who_fit_come_first() {
    place(ada, MONDAY_TEN);
    database.commitAndForget();

    assertThat(alternatives.technicians(wanted(ada, MONDAY_TEN.plusSeconds(900))))
        .satisfiesExactly(
            first -> assertThat(first.objections()).isEmpty(),
            second ->
                assertThat(second.objections())
                    .singleElement()
                    .asString()
                    .startsWith("Overlaps WO-"));
  }

  @Test
  void a_visit_is_not_in_its_own_way() {
    var job = JobKit.boilerJob(wiring);
    var id =
        wiring
            .get(Scheduling.class)
            .place(new PlaceJob(job.id(), null, job.version(), ada, MONDAY_TEN, null, null));
    database.commitAndForget();

    var moved = new PlaceJob(job.id(), id, 1, ada, MONDAY_TEN.plusSeconds(1800), null, null);

    assertThat(alternatives.times(moved)).first().isEqualTo(MONDAY_TEN.plusSeconds(1800));
    assertThat(alternatives.technicians(moved))
        .filteredOn(option -> option.technicianId() == ada)
        .singleElement()
        .extracting(TechnicianOption::objections)
        .isEqualTo(List.of("Ada has it already."));
  }

  @Test
  void other_times_are_the_next_gaps_in_working_hours() {
    place(ada, MONDAY_TEN);
    absent(ada, MONDAY_TEN.plus(HOUR), MONDAY_TEN.plus(Duration.ofMinutes(290)));
    database.commitAndForget();

    assertThat(alternatives.times(wanted(ada, MONDAY_TEN)))
        .containsExactly(
            Instant.parse("2026-03-02T20:00:00Z"),
            Instant.parse("2026-03-02T21:00:00Z"),
            Instant.parse("2026-03-03T14:00:00Z"));
  }

  @Test
  void a_long_absence_leaves_no_time_and_no_error() {
    absent(ada, MONDAY_TEN.minus(Duration.ofDays(50)), MONDAY_TEN.plus(Duration.ofDays(50)));

    assertThat(alternatives.times(wanted(ada, MONDAY_TEN))).isEmpty();
  }

  @Test
  void no_other_time_helps_who_lacks_the_skill() {
    wiring.get(Technicians.class).get(ada).replaceSkills(List.of());
    database.commitAndForget();

    assertThat(alternatives.times(wanted(ada, MONDAY_TEN))).isEmpty();
  }

  @Test
  void nothing_is_offered_in_the_past() {
    clock.advance(Duration.ofHours(12).plusMinutes(20));

    assertThat(alternatives.times(wanted(ada, MONDAY_TEN)))
        .first()
        .isEqualTo(Instant.parse("2026-03-02T20:30:00Z"));
  }

  @Test
  void many_technicians_take_as_many_statements_as_few() {
    var wanted = wanted(ada, MONDAY_TEN);
    var few = statementsOf(() -> alternatives.technicians(wanted));
    for (int i = 0; i < 10; i++) {
      working(wiring.get(WorkforcePlanning.class).hire(TechnicianKit.details("X-" + i, "Xi" + i)));
    }
    database.commitAndForget();

    assertThat(statementsOf(() -> assertThat(alternatives.technicians(wanted)).hasSize(12)))
        .isEqualTo(few)
        .isPositive();
  }

  private int statementsOf(Runnable reading) {
    var count = new AtomicInteger();
    var events = database.em().unwrap(UnitOfWork.class).getEventManager();
    var counter =
        new SessionEventAdapter() {
          @java.lang.Override
          public void preExecuteQuery(SessionEvent event) {
            count.incrementAndGet();
          }
        };
    events.addListener(counter);
    reading.run();
    events.removeListener(counter);
    database.em().clear();
    return count.get();
  }

  private PlaceJob wanted(long technician, Instant startsAt) {
    var job = JobKit.boilerJob(wiring);
    database.commitAndForget();
    return new PlaceJob(job.id(), null, job.version(), technician, startsAt, 60, null);
  }

  private void place(long technician, Instant startsAt) {
    Job job = JobKit.boilerJob(wiring);
    wiring
        .get(Scheduling.class)
        .place(new PlaceJob(job.id(), null, job.version(), technician, startsAt, 60, null));
  }

  private void absent(long technician, Instant from, Instant until) {
    var technicians = wiring.get(Technicians.class);
    technicians.add(new Absence(technicians.get(technician), from, until, "Vacation"));
    database.commitAndForget();
  }

  private long working(long technician) {
    wiring
        .get(Technicians.class)
        .get(technician)
        .replaceShifts(
            List.of(
                WorkShift.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)),
                WorkShift.of(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))));
    return technician;
  }
}
