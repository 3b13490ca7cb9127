package org.beckon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.customer.CustomerKit;
import org.beckon.customer.CustomerRegistration;
import org.beckon.customer.SiteChanged;
import org.beckon.customer.SiteDetails;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateways;
import org.beckon.job.Job;
import org.beckon.job.JobDetails;
import org.beckon.job.JobEdited;
import org.beckon.job.JobIntake;
import org.beckon.job.JobKind;
import org.beckon.job.JobKit;
import org.beckon.job.Jobs;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.Phone;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S0-18, S0-20 to S0-22, S0-26 to S0-29: what people and customers are told about assignments. */
class NoticesTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  Scheduling scheduling;
  long ada;
  long bo;

  @BeforeEach
  void an_office_that_can_mail_and_call() {
    wiring =
        new Wiring(database.em(), clock, new TestCaller())
            .put(
                Gateways.class,
                new Gateways() {
                  @java.lang.Override
                  public boolean has(ChannelKind channel) {
                    return channel == ChannelKind.EMAIL || channel == ChannelKind.PHONE;
                  }
                });
    scheduling = wiring.get(Scheduling.class);
    ada = TechnicianKit.ada(wiring);
    bo = TechnicianKit.bo(wiring);
    var technician = wiring.get(Technicians.class).get(ada);
    technician.replacePhones(List.of(Phone.of(1, "Mobile", "+16175550111")), 1);
    technician.notifyByPhone(true);
    turn(SettingName.NOTIFY_BY_PHONE, true, 0);
    database.commitAndForget();
  }

  @Test
  void s0_21_s0_22_and_s0_81_who_is_booked_by_hand_and_the_client_are_told_by_call_and_mail() {
    var visit = booked();

    assertThat(told())
        .containsExactly(
            "CONFIRMATION to Ada by EMAIL PLANNED",
            "CONFIRMATION to Ada by PHONE PLANNED",
            "CONFIRMATION to Harbor Point Hotel by EMAIL PLANNED",
            "CONFIRMATION to Harbor Point Hotel by PHONE PLANNED");
    assertThat(text("Ada")).startsWith("Job: " + visit.job().number());
    assertThat(text("Harbor Point Hotel")).startsWith("Ada comes.");
  }

  @Test
  void a_work_order_that_is_planned_tells_nobody_before_it_is_sent() {
    place(JobKit.boilerJob(wiring), null, ada, at(26));

    assertThat(told()).isEmpty();
  }

  @Test
  void s0_28_time_who_knows_is_told_the_new_time_and_what_it_was() {
    var visit = handedOver(booked());

    place(visit.job(), visit.id(), null, at(30));

    assertThat(told())
        .contains(
            "STATUS_UPDATE to Ada by EMAIL PLANNED",
            "STATUS_UPDATE to Ada by PHONE PLANNED",
            "STATUS_UPDATE to Harbor Point Hotel by EMAIL PLANNED")
        .hasSize(8);
    assertThat(text("Ada"))
        .startsWith("When: ")
        .contains(" (before: ")
        .contains("Job: " + visit.job().number());
    assertThat(subject("Ada")).startsWith("New time: ");
    assertThat(subject("Harbor Point Hotel")).startsWith("New time: ");
  }

  @Test
  void s0_26_another_date_is_told_as_the_time_is() {
    var visit = handedOver(booked());

    place(visit.job(), visit.id(), null, at(26 + 48));

    assertThat(text("Ada").lines().findFirst().orElseThrow())
        .matches("When: Wed .* \\(before: Mon .*\\)|When: (\\w+) .* \\(before: (?!\\1).*\\)");
  }

  @Test
  void s0_26_another_place_is_told_to_who_goes_there_and_the_client_who_was_told() {
    var visit = handedOver(booked());

    change(visit.job().site().id(), "9 Quay Street");

    assertThat(subject("Ada")).startsWith("New address: ");
    assertThat(text("Ada")).startsWith("Address: 9 Quay Street, 02169 Quincy (before: 1 Pier Road");
    assertThat(subject("Harbor Point Hotel")).startsWith("New address: ");
  }

  @Test
  void s0_26_other_work_is_told_and_what_nobody_reads_of_the_job_is_not() {
    var visit = handedOver(booked());
    var before = told().size();

    edit(visit.job(), "Boiler service", "Bring the long ladder", 90);
    assertThat(text("Ada")).startsWith("Work: Bring the long ladder (before: Annual service");
    assertThat(subject("Ada")).startsWith("Changed: ");
    assertThat(told()).hasSize(before + 2);

    edit(visit.job(), "Boiler service", "Bring the long ladder", 60);
    assertThat(told()).hasSize(before + 2);
  }

  @Test
  void the_same_fact_is_told_once_however_often_somebody_saves_it() {
    var visit = handedOver(booked());
    change(visit.job().site().id(), "9 Quay Street");
    var once = told();

    change(visit.job().site().id(), "9 Quay Street");
    edit(visit.job(), "Boiler service", "Annual service of both boilers", 60);

    assertThat(told()).isEqualTo(once);
  }

  @Test
  void what_was_changed_back_before_it_left_is_not_told() {
    var visit = handedOver(booked());
    var start = visit.time().startsAt();
    place(visit.job(), visit.id(), null, at(30));

    place(visit.job(), visit.id(), null, start);

    assertThat(told())
        .filteredOn(line -> line.startsWith("STATUS_UPDATE"))
        .allMatch(line -> line.endsWith("CANCELED"));
  }

  @Test
  void s0_27_s0_28_canceled_is_told_to_both_once() {
    var visit = handedOver(booked());

    scheduling.removeAppointment(visit.id(), visit.version());
    settle();

    assertThat(told())
        .filteredOn(line -> line.startsWith("CANCELLATION"))
        .containsExactly(
            "CANCELLATION to Ada by EMAIL PLANNED",
            "CANCELLATION to Ada by PHONE PLANNED",
            "CANCELLATION to Harbor Point Hotel by EMAIL PLANNED",
            "CANCELLATION to Harbor Point Hotel by PHONE PLANNED");
    assertThat(subject("Ada")).startsWith("Canceled: ");
    assertThat(text("Harbor Point Hotel")).startsWith("The visit is canceled.");
  }

  @Test
  void who_has_not_heard_that_they_go_does_not_hear_that_it_is_off() {
    var visit = booked();

    scheduling.removeAppointment(visit.id(), visit.version());
    settle();

    assertThat(told()).hasSize(4).allMatch(line -> line.endsWith("CANCELED"));
  }

  @Test
  void who_is_taken_off_is_told_and_the_client_hears_who_comes_instead() {
    var visit = handedOver(booked());

    place(visit.job(), visit.id(), bo, visit.time().startsAt());

    assertThat(told())
        .contains(
            "CANCELLATION to Ada by EMAIL PLANNED",
            "CONFIRMATION to Bo by EMAIL PLANNED",
            "STATUS_UPDATE to Harbor Point Hotel by EMAIL PLANNED");
    assertThat(text("Harbor Point Hotel")).startsWith("Who: Bo (before: Ada)");
  }

  @Test
  void s0_29_nothing_is_told_by_a_channel_that_is_switched_off() {
    wiring.get(Technicians.class).get(ada).notifyByEmail(false);
    turn(SettingName.NOTIFY_BY_PHONE, false, 1);
    database.commitAndForget();

    var visit = booked();
    place(visit.job(), visit.id(), null, at(30));
    var again = visit(visit.id());
    scheduling.removeAppointment(again.id(), again.version());
    settle();

    assertThat(told())
        .filteredOn(line -> line.contains("to Ada") || line.contains("PHONE"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("DISABLED"));
  }

  private Appointment booked() {
    return place(staffingJob(), null, ada, at(26));
  }

  private Job staffingJob() {
    var service = JobKit.boilerService(wiring);
    var id = wiring.get(JobIntake.class).create(details(service, service.title(), null, 60));
    settle();
    return wiring.get(Jobs.class).get(id);
  }

  private static JobDetails details(JobDetails old, String title, String work, int minutes) {
    return new JobDetails(
        JobKind.STAFFING,
        title,
        work == null ? old.description() : work,
        old.priority(),
        old.customerId(),
        old.siteId(),
        minutes,
        old.dueAt(),
        old.externalId(),
        old.requiredSkills());
  }

  private void edit(Job job, String title, String work, int minutes) {
    var known = wiring.get(Jobs.class).get(job.id());
    var old = JobKit.boilerService(wiring);
    var details =
        new JobDetails(
            JobKind.STAFFING,
            title,
            work,
            old.priority(),
            known.customer().id(),
            known.site().id(),
            minutes,
            null,
            null,
            old.requiredSkills());
    wiring.get(JobIntake.class).change(job.id(), known.version(), details);
    settle();
  }

  private void change(long siteId, String street) {
    var registration = wiring.get(CustomerRegistration.class);
    var site = wiring.get(org.beckon.customer.Customers.class).site(siteId);
    var old = CustomerKit.quincy();
    registration.changeSite(
        siteId,
        site.version(),
        new SiteDetails(
            old.name(),
            street,
            old.city(),
            old.postalCode(),
            old.latitude(),
            old.longitude(),
            old.zone(),
            old.accessNotes()));
    settle();
  }

  private Appointment place(Job job, Long visitId, Long technicianId, Instant startsAt) {
    var version =
        visitId == null ? wiring.get(Jobs.class).get(job.id()).version() : visit(visitId).version();
    var id =
        scheduling.place(
            new PlaceJob(job.id(), visitId, version, technicianId, startsAt, null, null));
    settle();
    return visit(id);
  }

  /** What was fired is observed in the same transaction, as the container does. */
  private void settle() {
    database.em().flush();
    var fired = List.copyOf(wiring.fired());
    wiring.fired().clear();
    for (var event : fired) {
      if (event instanceof JobEdited edit) {
        wiring.get(NoticeFollowing.class).follow(edit);
      } else if (event instanceof SiteChanged change) {
        wiring.get(NoticeFollowing.class).follow(change);
      }
    }
    database.commitAndForget();
    wiring.fired().clear();
  }

  /** Everything that waits has left. */
  private Appointment handedOver(Appointment visit) {
    database
        .em()
        .createQuery("select a from Attempt a", org.beckon.notification.Attempt.class)
        .getResultList()
        .forEach(
            attempt -> {
              attempt.claim(clock.instant(), Duration.ofMinutes(1));
              database.em().flush();
              attempt.sent("ref", clock.instant());
            });
    database.commitAndForget();
    return visit(visit.id());
  }

  private void turn(SettingName name, boolean on, int seenVersion) {
    wiring
        .get(SettingsChange.class)
        .change(new ChangeSetting(name, Boolean.toString(on), seenVersion));
  }

  private Appointment visit(long id) {
    return wiring.get(Appointments.class).get(id);
  }

  private Instant at(int hours) {
    return clock.in(Duration.ofHours(hours));
  }

  private List<String> told() {
    return rows(
        "select n.type || ' to ' || n.recipient_name || ' by ' || a.channel || ' ' || a.state"
            + " from notification n join attempt a on a.notification_id = n.id"
            + " order by n.id, a.channel");
  }

  private String text(String name) {
    return last("text", name);
  }

  private String subject(String name) {
    return last("subject", name);
  }

  private String last(String column, String name) {
    var rows =
        rows(
            "select %s from notification where recipient_name = '%s' order by id"
                .formatted(column, name));
    return rows.get(rows.size() - 1);
  }

  private List<String> rows(String sql) {
    List<?> rows = database.em().createNativeQuery(sql).getResultList();
    return rows.stream().map(String.class::cast).toList();
  }
}
