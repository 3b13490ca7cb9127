package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.beckon.customer.CustomerKit;
import org.beckon.customer.CustomerRegistration;
import org.beckon.customer.SiteDetails;
import org.beckon.job.Job;
import org.beckon.job.JobDetails;
import org.beckon.job.JobIntake;
import org.beckon.job.JobKind;
import org.beckon.job.JobStatus;
import org.beckon.job.Jobs;
import org.beckon.job.Priority;
import org.beckon.platform.Database;
import org.beckon.platform.NotFound;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkShift;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S1-96: Ada lives in Boston and works from 9 to 17; now is Monday, 3 o'clock there. */
class RoutePlanningTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Instant TEN = Instant.parse("2026-03-02T15:00:00Z");

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  RoutePlanning planning;
  long ada;
  long customer;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    planning = wiring.get(RoutePlanning.class);
    ada = TechnicianKit.ada(wiring);
    wiring
        .get(Technicians.class)
        .get(ada)
        .replaceShifts(
            List.of(WorkShift.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))));
    customer = wiring.get(CustomerRegistration.class).register(CustomerKit.harborHotel());
    database.commitAndForget();
  }

  @Test
  void a_zigzag_becomes_a_round_trip_with_its_gain() {
    visit(42.40, TEN);
    var far = visit(42.60, TEN.plusSeconds(7200));
    visit(42.41, TEN.plusSeconds(14400));
    var farToo = visit(42.61, TEN.plusSeconds(21600));

    var proposal = planning.propose(ada, MONDAY);

    assertThat(proposal.isBetter()).isTrue();
    assertThat(proposal.proven()).isTrue();
    assertThat(proposal.kilometers()).isLessThan(proposal.kilometersNow() - 30);
    assertThat(proposal.visits()).hasSize(4);
    var order = proposal.visits().stream().map(RouteVisit::appointmentId).toList();
    assertThat(Math.abs(order.indexOf(far) - order.indexOf(farToo))).isEqualTo(1);
    assertThat(proposal.visits())
        .isSortedAccordingTo(java.util.Comparator.comparing(RouteVisit::proposedAt));
    assertThat(proposal.visits())
        .allSatisfy(
            visit ->
                assertThat(visit.proposedAt())
                    .isBetween(
                        Instant.parse("2026-03-02T14:00:00Z"),
                        Instant.parse("2026-03-02T21:30:00Z")));
  }

  @Test
  void a_day_that_is_in_order_stays_as_it_is() {
    visit(42.40, TEN);
    visit(42.41, TEN.plusSeconds(7200));

    var proposal = planning.propose(ada, MONDAY);

    assertThat(proposal.isBetter()).isFalse();
    assertThat(proposal.visits())
        .allSatisfy(visit -> assertThat(visit.proposedAt()).isEqualTo(visit.startsAt()));
  }

  @Test
  void a_day_without_visits_has_nothing_to_gain() {
    assertThat(planning.propose(ada, MONDAY.plusDays(1)).visits()).isEmpty();
    assertThatThrownBy(() -> planning.propose(4711, MONDAY)).isInstanceOf(NotFound.class);
  }

  private long visit(double latitude, Instant startsAt) {
    var site =
        wiring
            .get(CustomerRegistration.class)
            .addSite(
                customer,
                new SiteDetails(
                    "Site " + latitude,
                    "Street 1",
                    "Town",
                    null,
                    latitude,
                    -71.06,
                    "America/New_York",
                    null));
    database.commitAndForget();
    var job = job(site);
    var id =
        wiring
            .get(Scheduling.class)
            .place(
                new PlaceJob(
                    job.id(), null, job.version(), ada, startsAt, 30, new Override("Yes")));
    database.commitAndForget();
    return id;
  }

  private Job job(long site) {
    var id =
        wiring
            .get(JobIntake.class)
            .create(
                new JobDetails(
                    JobKind.FIELD_SERVICE,
                    "Work",
                    null,
                    Priority.NORMAL,
                    customer,
                    site,
                    30,
                    null,
                    null,
                    List.of()),
                JobStatus.UNSCHEDULED);
    database.commitAndForget();
    return wiring.get(Jobs.class).get(id);
  }
}
