package org.beckon.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beckon.feed.CalendarKit.sequence;
import static org.beckon.feed.CalendarKit.value;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.beckon.appointment.Appointment;
import org.beckon.customer.CustomerRegistration;
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
import org.beckon.job.Priority;
import org.beckon.platform.Database;
import org.beckon.platform.StatementCount;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkforcePlanning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody's calendar at the address of Ada's visits. The site is in New York. */
class CalendarFeedTest {

  @RegisterExtension Database database = new Database();

  TestClock clock = new TestClock();
  Wiring wiring;
  long ada;
  String secret;

  @BeforeEach
  void open() {
    wiring =
        new Wiring(database.em(), clock, new TestCaller())
            .set("beckon.url", "https://beckon.example.org");
    ada = TechnicianKit.ada(wiring);
    secret = secret(wiring.get(CalendarSharing.class).issue(ada));
    database.commitAndForget();
  }

  @Test
  void a_visit_has_all_that_a_calendar_shows_and_nothing_that_opens_doors() {
    var visit = sent(ada, "2026-03-09T14:00:00Z");

    var event = only();

    assertThat(value(event, Property.SUMMARY)).isEqualTo(job(visit).number() + " Boiler service");
    assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(value(event, Property.LOCATION)).isEqualTo("1 Pier Road, 02169 Quincy");
    assertThat(value(event, Property.GEO)).isEqualTo("42.2529;-71.0023");
    assertThat(value(event, Property.URL))
        .isEqualTo("https://beckon.example.org/my/job.xhtml?id=" + visit);
    assertThat(value(event, Property.DESCRIPTION))
        .isEqualTo("Customer: Harbor Point Hotel\nWork: Annual service of both boilers");
    assertThat(read()).doesNotContain("4711", "555").startsWith("BEGIN:VCALENDAR\r\n");
  }

  @Test
  void times_are_those_of_the_site_whatever_the_zone_of_who_reads() {
    // The day on which New York's clocks go forward, seven hours before noon and five after.
    sent(ada, "2026-03-08T16:00:00Z");

    var event = only();

    assertThat(ZonedDateTime.parse("2026-03-08T12:00-04:00[America/New_York]").toInstant())
        .isEqualTo(Instant.from(event.getDateTimeStart().orElseThrow().getDate()));
    assertThat(Instant.from(event.getDateTimeEnd().orElseThrow().getDate()))
        .isEqualTo("2026-03-08T17:00:00Z");
    assertThat(read()).doesNotContain("TZID", "VTIMEZONE");
  }

  @Test
  void any_text_comes_back_as_it_was_and_no_line_is_longer_than_75_octets() {
    var title = "Ölwärmetauscher prüfen; Übergabe, „Größe“ \\ 温度计 ".strip();
    var details = JobKit.boilerService(wiring);
    var notes = "Straße gesperrt,\nüber den Hof: ".repeat(20).strip();
    var id = wiring.get(JobIntake.class).create(with(details, title, notes, details.siteId()));
    database.commitAndForget();
    send(place(id, ada, "2026-03-09T14:00:00Z"));

    var event = only();

    assertThat(value(event, Property.SUMMARY)).endsWith(title);
    assertThat(value(event, Property.DESCRIPTION)).endsWith("Work: " + notes);
    assertThat(CalendarKit.longestLine(read())).isLessThanOrEqualTo(75);
    assertThat(read().replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void each_change_is_the_same_event_with_a_higher_sequence() {
    var visit = sent(ada, "2026-03-09T14:00:00Z");
    var first = only();

    wiring
        .get(Scheduling.class)
        .place(
            new PlaceJob(
                job(visit).id(),
                visit,
                appointment(visit).version(),
                ada,
                Instant.parse("2026-03-10T14:00:00Z"),
                null,
                null));
    var moved = changedSince(first);

    var site = job(visit).site();
    wiring.get(CustomerRegistration.class).changeSite(site.id(), site.version(), other("2 Pier"));
    var renamed = changedSince(moved);

    var fresh =
        wiring.get(CustomerRegistration.class).addSite(site.customer().id(), other("3 Pier"));
    var details = JobKit.boilerService(wiring);
    var here = with(details, "Boiler service", null, fresh);
    wiring
        .get(JobIntake.class)
        .change(job(visit).id(), job(visit).version(), of(here, site.customer().id()));
    var elsewhere = changedSince(renamed);

    wiring.get(Scheduling.class).removeAppointment(visit, appointment(visit).version());
    var canceled = changedSince(elsewhere);

    assertThat(value(moved, Property.DTSTART)).isEqualTo("20260310T140000Z");
    assertThat(value(renamed, Property.LOCATION)).startsWith("2 Pier");
    assertThat(value(elsewhere, Property.LOCATION)).startsWith("3 Pier");
    assertThat(value(canceled, Property.STATUS)).isEqualTo("CANCELLED");
  }

  @Test
  void what_was_given_to_somebody_else_stays_as_cancelled_for_30_days_without_what_is_theirs() {
    var bo = TechnicianKit.bo(wiring);
    var visit = sent(ada, "2026-05-04T14:00:00Z");
    var uid = value(only(), Property.UID);

    var held = appointment(visit).places().findFirst().orElseThrow();
    wiring
        .get(Reassigning.class)
        .reassign(new ReassignJob(held.id(), held.version(), bo, "Sick", null));
    database.commitAndForget();

    var event = only();
    assertThat(value(event, Property.UID)).isEqualTo(uid);
    assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(value(event, Property.SUMMARY)).startsWith("Canceled: ");
    assertThat(read()).doesNotContain("LOCATION", "GEO", "Harbor", "URL");
    clock.advance(Duration.ofDays(29));
    assertThat(events()).hasSize(1);
    clock.advance(Duration.ofDays(2));
    assertThat(events()).isEmpty();
  }

  @Test
  void the_rule_is_that_of_my_jobs_what_was_not_sent_or_is_of_others_is_not_there() {
    place(JobKit.boilerJob(wiring).id(), ada, "2026-03-09T14:00:00Z");
    sent(TechnicianKit.bo(wiring), "2026-03-09T14:00:00Z");

    assertThat(events()).isEmpty();
  }

  @Test
  void what_is_over_is_told_for_30_days() {
    sent(ada, "2026-03-03T14:00:00Z");
    clock.advance(Duration.ofDays(31));
    assertThat(events()).hasSize(1);

    clock.advance(Duration.ofDays(1));

    assertThat(events()).isEmpty();
  }

  @Test
  void a_new_address_ends_the_old_one_and_a_withdrawn_one_opens_nothing() {
    var sharing = wiring.get(CalendarSharing.class);

    var renewed = secret(sharing.issue(ada));

    assertThat(feed().read(secret)).isEmpty();
    assertThat(feed().read(renewed)).isPresent();
    sharing.withdraw(ada);
    sharing.withdraw(ada);
    database.commitAndForget();
    assertThat(feed().read(renewed)).isEmpty();
    assertThat(sharing.of(ada)).isEmpty();
  }

  @Test
  void nothing_opens_what_nobody_made() {
    assertThat(List.of("", "bkn_", "bkn_" + "a".repeat(43), "%", secret + "x"))
        .allMatch(guess -> feed().read(guess).isEmpty());
  }

  @Test
  void only_what_cannot_be_turned_back_is_kept() {
    var kept =
        database
            .em()
            .createNativeQuery("select cast(l as varchar) from calendar_link l")
            .getSingleResult()
            .toString();

    assertThat(secret).matches("bkn_[A-Za-z0-9_-]{43}");
    assertThat(kept).doesNotContain(secret.substring(4, 20));
  }

  @Test
  void whoever_became_inactive_or_may_not_sign_in_reads_nothing_more() {
    var planning = wiring.get(WorkforcePlanning.class);
    planning.activate(ada, technicianVersion(), false);
    database.commitAndForget();
    assertThat(feed().read(secret)).isEmpty();

    planning.activate(ada, technicianVersion(), true);
    database.commitAndForget();
    assertThat(feed().read(secret)).isPresent();
    database
        .em()
        .createNativeQuery(
            "insert into account (id, version, login, display_name, password_hash, password_set_at,"
                + " active, technician_id, created_at)"
                + " values (1, 1, 'ada', 'Ada', 'x', now(), false, ?1, now())")
        .setParameter(1, ada)
        .executeUpdate();
    assertThat(feed().read(secret)).isEmpty();
  }

  @Test
  void it_is_known_to_five_minutes_when_a_calendar_last_asked() {
    feed().read(secret);
    var first = clock.instant();
    clock.advance(Duration.ofMinutes(4));
    feed().read(secret);
    database.commitAndForget();

    assertThat(wiring.get(CalendarSharing.class).of(ada))
        .hasValueSatisfying(line -> assertThat(line.lastReadAt()).isEqualTo(first));
  }

  @Test
  void more_than_twenty_reads_a_minute_are_refused_until_the_next() {
    for (var read = 1; read <= 20; read++) {
      feed().read(secret);
    }

    assertThatThrownBy(() -> feed().read(secret)).isInstanceOf(ReadTooOften.class);
    clock.advance(Duration.ofMinutes(1));
    assertThat(feed().read(secret)).isPresent();
  }

  @Test
  void however_many_visits_it_is_a_constant_number_of_statements() throws Exception {
    sent(ada, "2026-03-09T14:00:00Z");
    var one = StatementCount.of(() -> feed().read(secret));
    sent(ada, "2026-03-10T14:00:00Z");
    sent(ada, "2026-03-11T14:00:00Z");

    assertThat(StatementCount.of(() -> feed().read(secret))).isLessThanOrEqualTo(one);
  }

  @Test
  void the_same_visits_make_the_same_text() {
    sent(ada, "2026-03-09T14:00:00Z");
    var before = read();
    clock.advance(Duration.ofHours(1));

    assertThat(read()).isEqualTo(before);
  }

  @Test
  void the_calendar_has_a_name_and_says_how_often_to_ask() {
    List<Property> properties = CalendarKit.calendar(read()).getProperties();

    assertThat(properties)
        .extracting(Property::getName, Property::getValue)
        .contains(tuple("NAME", "Beckon: Ada"), tuple("REFRESH-INTERVAL", "PT15M"));
  }

  private VEvent changedSince(VEvent before) {
    database.commitAndForget();
    var now = only();
    assertThat(value(now, Property.UID)).isEqualTo(value(before, Property.UID));
    assertThat(sequence(now)).isGreaterThan(sequence(before));
    return now;
  }

  private VEvent only() {
    assertThat(events()).hasSize(1);
    return events().get(0);
  }

  private List<VEvent> events() {
    return CalendarKit.events(read());
  }

  private String read() {
    database.em().clear();
    return feed().read(secret).orElseThrow();
  }

  private CalendarFeed feed() {
    return wiring.get(CalendarFeed.class);
  }

  private long sent(long technician, String at) {
    var visit = place(JobKit.boilerJob(wiring).id(), technician, at);
    send(visit);
    return visit;
  }

  private void send(long visit) {
    wiring.get(Dispatching.class).send(new SendAppointment(visit, appointment(visit).version()));
    database.commitAndForget();
  }

  private long place(long jobId, long technician, String at) {
    var job = database.em().find(Job.class, jobId);
    var visit =
        wiring
            .get(Scheduling.class)
            .place(
                new PlaceJob(
                    jobId, null, job.version(), technician, Instant.parse(at), null, null));
    database.commitAndForget();
    return visit;
  }

  private Job job(long visit) {
    return appointment(visit).job();
  }

  private Appointment appointment(long visit) {
    return database.em().find(Appointment.class, visit);
  }

  private int technicianVersion() {
    return wiring.get(Technicians.class).get(ada).version();
  }

  private static String secret(String address) {
    var prefix = "https://beckon.example.org/calendar/";
    assertThat(address).startsWith(prefix).endsWith(".ics");
    return address.substring(prefix.length(), address.length() - ".ics".length());
  }

  private static SiteDetails other(String street) {
    return new SiteDetails(
        "Annex", street, "Quincy", null, null, null, "America/New_York", "Gate code 4711");
  }

  private static JobDetails with(JobDetails job, String title, String description, long site) {
    return new JobDetails(
        JobKind.FIELD_SERVICE,
        title,
        description,
        Priority.NORMAL,
        job.customerId(),
        site,
        60,
        null,
        null,
        List.of());
  }

  private static JobDetails of(JobDetails job, long customer) {
    return new JobDetails(
        job.kind(),
        job.title(),
        job.description(),
        job.priority(),
        customer,
        job.siteId(),
        job.estimatedMinutes(),
        null,
        null,
        List.of());
  }
}
