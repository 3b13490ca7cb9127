package org.beckon.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.OptionalLong;
import org.beckon.appointment.Appointment;
import org.beckon.board.TechnicianLane.Span;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.SendAppointment;
import org.beckon.job.JobKit;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.AddAppointment;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.security.CallerAccount;
import org.beckon.technician.Absence;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkShift;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In New York, from the Friday before clocks go forward. */
class CalendarQueryTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
  private static final LocalDate SHORT_SUNDAY = LocalDate.of(2026, 3, 8);
  private static final LocalDate LONG_SUNDAY = LocalDate.of(2026, 11, 1);

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock("2026-03-06T12:00:00Z", "America/New_York");
  Wiring wiring;
  long ada;
  long bo;

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
    bo = TechnicianKit.bo(wiring);
    works(ada, DayOfWeek.FRIDAY, "08:00", "16:00");
    works(bo, DayOfWeek.FRIDAY, "08:00", "12:00");
  }

  @Test
  void a_day_says_how_much_of_the_hours_is_booked_and_how_many_visits_there_are() {
    place(ada, "2026-03-06T15:00:00Z", 180);
    place(bo, "2026-03-06T15:00:00Z", 60);
    withoutTechnician("2026-03-06T18:00:00Z");

    assertThat(team(FRIDAY, FRIDAY).days())
        .containsExactly(new CalendarDay(FRIDAY, 3, 1, 240, 720, 33));
  }

  @Test
  void an_absence_takes_hours_away() {
    away(ada, "2026-03-06T13:00:00Z", "2026-03-06T17:00:00Z");
    place(ada, "2026-03-06T18:00:00Z", 120);

    assertThat(loadOf(ada, team(FRIDAY, FRIDAY)))
        .satisfies(
            load -> {
              assertThat(load.workingMinutes()).isEqualTo(240);
              assertThat(load.percent()).isEqualTo(50);
              assertThat(load.absences()).extracting(Span::label).containsExactly("Training");
            });
  }

  @Test
  void nobody_at_work_is_no_percentage() {
    assertThat(team(FRIDAY.plusDays(1), FRIDAY.plusDays(1)).days())
        .containsExactly(new CalendarDay(FRIDAY.plusDays(1), 0, 0, 0, 0, null));
  }

  @Test
  void what_nothing_fills_is_an_open_slot_with_its_length() {
    place(ada, "2026-03-06T14:30:00Z", 60);
    place(ada, "2026-03-06T15:45:00Z", 120);

    // The quarter of an hour between the two is a pause.
    assertThat(loadOf(ada, team(FRIDAY, FRIDAY)).openSlots())
        .containsExactly(
            slot("2026-03-06T13:00:00Z", "2026-03-06T14:30:00Z"),
            slot("2026-03-06T17:45:00Z", "2026-03-06T21:00:00Z"));
  }

  @Test
  void what_is_over_is_not_open() {
    clock.advance(Duration.ofMinutes(5 * 60 + 50));

    assertThat(loadOf(ada, team(FRIDAY, FRIDAY)).openSlots())
        .containsExactly(slot("2026-03-06T18:00:00Z", "2026-03-06T21:00:00Z"));
  }

  @Test
  void a_visit_across_midnight_belongs_to_both_days() {
    works(ada, DayOfWeek.SATURDAY, "00:00", "08:00");
    place(ada, "2026-03-07T04:00:00Z", 120);

    assertThat(team(FRIDAY, FRIDAY.plusDays(1)).days())
        .extracting(CalendarDay::visits, CalendarDay::bookedMinutes)
        .containsExactly(tuple(1, 60L), tuple(1, 60L));
  }

  @Test
  void the_day_on_which_clocks_go_forward_has_an_hour_less_and_the_other_an_hour_more() {
    works(ada, DayOfWeek.SUNDAY, "00:00", "06:00");

    assertThat(team(SHORT_SUNDAY, SHORT_SUNDAY).days().get(0).workingMinutes()).isEqualTo(300);
    assertThat(team(LONG_SUNDAY, LONG_SUNDAY).days().get(0).workingMinutes()).isEqualTo(420);
  }

  @Test
  void no_day_is_lost_or_doubled_when_clocks_change() {
    var sheet = team(SHORT_SUNDAY.minusDays(1), SHORT_SUNDAY.plusDays(1));

    assertThat(sheet.from()).isEqualTo(Instant.parse("2026-03-07T05:00:00Z"));
    assertThat(sheet.until()).isEqualTo(Instant.parse("2026-03-10T04:00:00Z"));
    assertThat(sheet.days())
        .extracting(CalendarDay::day)
        .containsExactly(SHORT_SUNDAY.minusDays(1), SHORT_SUNDAY, SHORT_SUNDAY.plusDays(1));
  }

  @Test
  void with_a_technician_days_and_visits_are_theirs_and_the_others_can_be_compared() {
    var hers = place(ada, "2026-03-06T15:00:00Z", 60);
    place(bo, "2026-03-06T15:00:00Z", 120);

    var sheet = wiring.get(CalendarQuery.class).sheet(FRIDAY, FRIDAY.plusDays(41), ada);

    assertThat(sheet.visits()).extracting(BoardCard::appointmentId).containsExactly(hers);
    assertThat(sheet.days().get(0)).isEqualTo(new CalendarDay(FRIDAY, 1, 0, 60, 480, 13));
    assertThat(loadOf(bo, sheet).bookedMinutes()).isEqualTo(120);
    assertThat(loadOf(bo, sheet).openSlots()).isEmpty();
    assertThat(loadOf(ada, sheet).openSlots()).isNotEmpty();
  }

  @Test
  void a_month_of_the_team_is_figures_without_visits() {
    place(ada, "2026-03-06T15:00:00Z", 60);

    var month = team(FRIDAY, FRIDAY.plusDays(41));

    assertThat(month.visits()).isEmpty();
    assertThat(month.days()).hasSize(42).first().extracting(CalendarDay::visits).isEqualTo(1);
  }

  @Test
  void a_technicians_own_calendar_shows_what_was_sent_and_cannot_be_planned_on() {
    var sent = place(ada, "2026-03-06T15:00:00Z", 60);
    place(ada, "2026-03-06T18:00:00Z", 60);
    place(bo, "2026-03-06T15:00:00Z", 60);
    send(sent);

    var own = wiring.get(MyJobsQuery.class).calendar(FRIDAY, FRIDAY);

    assertThat(own.mayPlan()).isFalse();
    assertThat(own.visits()).extracting(BoardCard::appointmentId).containsExactly(sent);
    assertThat(own.people()).extracting(Workload::technicianId).containsExactly(ada);
    assertThat(own.days()).containsExactly(new CalendarDay(FRIDAY, 1, 0, 60, 480, 13));
  }

  private CalendarSheet team(LocalDate first, LocalDate last) {
    return wiring.get(CalendarQuery.class).sheet(first, last, null);
  }

  private static Workload loadOf(long technicianId, CalendarSheet sheet) {
    return sheet.people().stream()
        .filter(load -> load.technicianId() == technicianId)
        .findFirst()
        .orElseThrow();
  }

  private static Span slot(String from, String until) {
    return new Span(Instant.parse(from), Instant.parse(until), null);
  }

  private void works(long technicianId, DayOfWeek day, String from, String until) {
    var technician = wiring.get(Technicians.class).get(technicianId);
    var shifts = new ArrayList<>(technician.shifts());
    shifts.add(WorkShift.of(day, LocalTime.parse(from), LocalTime.parse(until)));
    technician.replaceShifts(shifts);
    database.commitAndForget();
  }

  private void away(long technicianId, String from, String until) {
    var technicians = wiring.get(Technicians.class);
    technicians.add(
        new Absence(
            technicians.get(technicianId), Instant.parse(from), Instant.parse(until), "Training"));
    database.commitAndForget();
  }

  private long place(long technicianId, String at, int minutes) {
    var job = JobKit.boilerJob(wiring);
    var wanted =
        new PlaceJob(job.id(), null, job.version(), technicianId, Instant.parse(at), minutes, null);
    var id = wiring.get(Scheduling.class).place(wanted.anyway("The hours are the test's"));
    database.commitAndForget();
    return id;
  }

  private void withoutTechnician(String at) {
    var job = JobKit.boilerJob(wiring);
    wiring
        .get(Scheduling.class)
        .addAppointment(new AddAppointment(job.id(), Instant.parse(at), 60, 1, null, null));
    database.commitAndForget();
  }

  private void send(long appointmentId) {
    var visit = database.em().find(Appointment.class, appointmentId);
    wiring.get(Dispatching.class).send(new SendAppointment(appointmentId, visit.version()));
    database.commitAndForget();
  }
}
