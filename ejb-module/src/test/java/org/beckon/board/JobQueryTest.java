package org.beckon.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.beckon.appointment.Appointment;
import org.beckon.customer.CustomerKit;
import org.beckon.customer.CustomerRegistration;
import org.beckon.customer.Customers;
import org.beckon.customer.SiteDetails;
import org.beckon.dispatch.Dispatching;
import org.beckon.dispatch.ReassignJob;
import org.beckon.dispatch.Reassigning;
import org.beckon.dispatch.SendAppointment;
import org.beckon.job.Job;
import org.beckon.job.JobDetails;
import org.beckon.job.JobIntake;
import org.beckon.job.JobKind;
import org.beckon.job.JobKit;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.technician.TechnicianKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is selected for the morning run, and by which route or area it stands. */
class JobQueryTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Instant today = LocalDate.now(clock).atStartOfDay(ZoneOffset.UTC).toInstant();
  Instant tomorrow = today.plus(Duration.ofDays(1));
  Wiring wiring;
  JobQuery query;
  long ada;
  long bo;

  @BeforeEach
  void open() {
    wiring = new Wiring(database.em(), clock, new TestCaller());
    query = wiring.get(JobQuery.class);
    ada = TechnicianKit.ada(wiring);
    bo = TechnicianKit.bo(wiring);
    database.commitAndForget();
  }

  @Test
  @DisplayName("S1-105: all of the day that has a time and somebody, and was not sent, by time")
  void ready_work() {
    var later = planned(ada, Duration.ofHours(6));
    var sooner = planned(bo, Duration.ofHours(2));
    send(planned(ada, Duration.ofHours(3)));
    cancel(planned(ada, Duration.ofHours(4)));
    planned(null, Duration.ofHours(1));
    planned(ada, Duration.between(clock.instant(), tomorrow));
    JobKit.boilerJob(wiring);
    database.commitAndForget();

    assertThat(query.ready(today, tomorrow)).containsExactly(job(sooner), job(later));
  }

  @Test
  @DisplayName("S1-105: a job with two visits on the day is selected once, by the first of them")
  void ready_work_twice() {
    var first = planned(ada, Duration.ofHours(3));
    var between = planned(bo, Duration.ofHours(4));
    var twice = database.em().find(Job.class, job(first));
    place(twice, ada, Duration.ofHours(5));

    assertThat(query.ready(today, tomorrow)).containsExactly(job(first), job(between));
  }

  @Test
  @DisplayName("S1-106: a route is one technician's, of one day or of any")
  void route() {
    var hers = planned(ada, Duration.ofHours(2));
    var his = planned(bo, Duration.ofHours(2));
    var tomorrows = planned(ada, Duration.ofDays(1));
    var nobodys = planned(null, Duration.ofHours(3));

    assertThat(ids(filter(new JobFilter.Route(ada, today, tomorrow), null)))
        .containsExactly(job(hers));
    assertThat(ids(filter(new JobFilter.Route(ada, null, null), null)))
        .containsExactlyInAnyOrder(job(hers), job(tomorrows));
    assertThat(ids(filter(new JobFilter.Route(null, today, tomorrow), null)))
        .containsExactlyInAnyOrder(job(hers), job(his), job(nobodys));
  }

  @Test
  @DisplayName("S1-106: a visit is on the route of whoever has it now, and on none when removed")
  void route_changed() {
    var visit = planned(ada, Duration.ofHours(2));
    cancel(planned(bo, Duration.ofHours(4)));
    send(visit);
    var place = database.em().find(Appointment.class, visit).places().findFirst().orElseThrow();
    wiring
        .get(Reassigning.class)
        .reassign(new ReassignJob(place.id(), place.version(), bo, "Ada is ill", null));
    database.commitAndForget();

    assertThat(ids(filter(new JobFilter.Route(ada, null, null), null))).isEmpty();
    assertThat(ids(filter(new JobFilter.Route(bo, null, null), null))).containsExactly(job(visit));
  }

  @Test
  @DisplayName("S1-106: an area is in the city, or how the postal code begins")
  void area() {
    var quincy = JobKit.boilerJob(wiring).id();
    var dedham = jobIn("Dedham", "02026");
    var lyon = jobIn("Lyon", null);
    database.commitAndForget();

    assertThat(ids(filter(JobFilter.Route.ANY, "021"))).containsExactly(quincy);
    assertThat(ids(filter(JobFilter.Route.ANY, "02"))).containsExactlyInAnyOrder(quincy, dedham);
    assertThat(ids(filter(JobFilter.Route.ANY, "169"))).isEmpty();
    assertThat(ids(filter(JobFilter.Route.ANY, "DED"))).containsExactly(dedham);
    assertThat(ids(filter(JobFilter.Route.ANY, "yon"))).containsExactly(lyon);
    assertThat(ids(filter(JobFilter.Route.ANY, "%"))).isEmpty();
  }

  @Test
  @DisplayName("S1-106: grouped by route, each technician's work stands together, by time")
  void by_route() {
    var last = planned(bo, Duration.ofHours(1));
    var nobodys = planned(null, Duration.ofHours(1));
    var second = planned(ada, Duration.ofHours(6));
    var first = planned(ada, Duration.ofHours(2));

    assertThat(ids(JobFilter.all().sorted(JobSort.ROUTE, false)))
        .containsExactly(job(first), job(second), job(last), job(nobodys));
  }

  @Test
  @DisplayName("S1-106: grouped by area, by postal code, then city; without a code at the end")
  void by_area() {
    var quincy = JobKit.boilerJob(wiring).id();
    var lyon = jobIn("Lyon", null);
    var albi = jobIn("albi", null);
    var dedham = jobIn("Dedham", "02026");
    database.commitAndForget();

    assertThat(ids(JobFilter.all().sorted(JobSort.AREA, false)))
        .containsExactly(dedham, quincy, albi, lyon);
  }

  private List<Long> ids(JobFilter filter) {
    return query.ids(filter, 100);
  }

  private static JobFilter filter(JobFilter.Route route, String area) {
    return new JobFilter(null, Set.of(), null, route, area, null, JobSort.NUMBER, false);
  }

  private long jobIn(String city, String postalCode) {
    var customer = wiring.get(Customers.class).site(CustomerKit.site(wiring)).customer().id();
    var site =
        wiring
            .get(CustomerRegistration.class)
            .addSite(
                customer,
                new SiteDetails("There", "1 Road", city, postalCode, null, null, "UTC", null));
    return wiring
        .get(JobIntake.class)
        .create(
            new JobDetails(
                JobKind.FIELD_SERVICE,
                "Boiler service",
                null,
                Priority.NORMAL,
                customer,
                site,
                60,
                null,
                null,
                List.of()),
            JobStatus.UNSCHEDULED);
  }

  /** A visit of a new job; for nobody when null. */
  private long planned(Long technicianId, Duration fromNow) {
    return place(JobKit.boilerJob(wiring), technicianId, fromNow);
  }

  private long place(Job job, Long technicianId, Duration fromNow) {
    var wanted =
        new PlaceJob(job.id(), null, job.version(), technicianId, clock.in(fromNow), 60, null);
    var id = wiring.get(Scheduling.class).place(wanted);
    database.commitAndForget();
    return id;
  }

  private long job(long appointmentId) {
    return database.em().find(Appointment.class, appointmentId).job().id();
  }

  private void send(long appointmentId) {
    wiring.get(Dispatching.class).send(new SendAppointment(appointmentId, seen(appointmentId)));
    database.commitAndForget();
  }

  private void cancel(long appointmentId) {
    wiring.get(Scheduling.class).removeAppointment(appointmentId, seen(appointmentId));
    database.commitAndForget();
  }

  private int seen(long appointmentId) {
    return database.em().find(Appointment.class, appointmentId).version();
  }
}
