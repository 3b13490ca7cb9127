package org.beckon.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.beckon.appointment.Appointment;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.SendAppointment;
import org.beckon.job.JobKit;
import org.beckon.platform.Database;
import org.beckon.platform.StatementCount;
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

/** What people look at costs the database the same number of statements, however much there is. */
class BoardCostTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  LocalDate today = LocalDate.now(clock);
  Wiring wiring;
  long ada;

  @BeforeEach
  void open() {
    wiring =
        new Wiring(database.em(), clock, new TestCaller())
            .put(
                CallerAccount.class,
                new CallerAccount() {
                  @Override
                  public OptionalLong technicianId() {
                    return OptionalLong.of(ada);
                  }
                });
    ada = TechnicianKit.ada(wiring);
    TechnicianKit.bo(wiring);
  }

  @Test
  void the_board_takes_the_same_number_of_statements_for_2_and_for_40_visits() throws Exception {
    assertConstant(() -> wiring.get(BoardQuery.class).cards(BoardFilter.week(today)), 4);
  }

  @Test
  void the_schedule_takes_the_same_number_of_statements_for_2_and_for_40_visits() throws Exception {
    assertConstant(() -> wiring.get(ScheduleQuery.class).sheet(today, today.plusDays(6)), 10);
  }

  @Test
  void the_calendar_takes_the_same_number_of_statements_for_2_and_for_40_visits() throws Exception {
    assertConstant(() -> wiring.get(CalendarQuery.class).sheet(today, today.plusDays(6), null), 9);
  }

  @Test
  void a_month_of_one_takes_the_same_number_of_statements_for_2_and_for_40_visits()
      throws Exception {
    assertConstant(() -> wiring.get(CalendarQuery.class).sheet(today, today.plusDays(41), ada), 9);
  }

  @Test
  void the_own_calendar_takes_the_same_number_of_statements_for_2_and_for_40_visits()
      throws Exception {
    assertConstant(() -> wiring.get(MyJobsQuery.class).calendar(today, today.plusDays(6)), 12);
  }

  @Test
  void the_job_list_takes_the_same_number_of_statements_for_2_and_for_40_jobs() throws Exception {
    assertConstant(() -> wiring.get(JobQuery.class).page(JobFilter.all(), 0, 100), 2);
  }

  @Test
  void my_jobs_take_the_same_number_of_statements_for_2_and_for_40_visits() throws Exception {
    assertConstant(() -> wiring.get(MyJobsQuery.class).jobs(), 9);
  }

  private void assertConstant(Callable<?> page, int most) throws Exception {
    visits(2);
    var forFew = cost(page);
    visits(38);
    var forMany = cost(page);

    assertThat(forMany).isEqualTo(forFew).isBetween(1, most);
  }

  private int cost(Callable<?> page) throws Exception {
    database.commitAndForget();
    return StatementCount.of(page);
  }

  private void visits(int count) {
    for (var i = 0; i < count; i++) {
      var job = JobKit.boilerJob(wiring);
      var id =
          wiring
              .get(Scheduling.class)
              .place(
                  new PlaceJob(
                          job.id(),
                          null,
                          job.version(),
                          ada,
                          clock.in(Duration.ofHours(2)),
                          60,
                          null)
                      .anyway("Many at once"));
      database.em().flush();
      var visit = database.em().find(Appointment.class, id);
      if (i % 2 == 0) {
        wiring.get(Dispatching.class).send(new SendAppointment(id, visit.version()));
      }
    }
  }
}
