package org.beckon.recheck;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.customer.CustomerKit;
import org.beckon.customer.CustomerRegistration;
import org.beckon.customer.Customers;
import org.beckon.customer.SiteDetails;
import org.beckon.job.JobDetails;
import org.beckon.job.JobIntake;
import org.beckon.job.JobKind;
import org.beckon.job.Jobs;
import org.beckon.job.Priority;
import org.beckon.job.RequiredSkill;
import org.beckon.platform.Database;
import org.beckon.platform.TestCaller;
import org.beckon.platform.TestClock;
import org.beckon.platform.Wiring;
import org.beckon.schedule.PlaceJob;
import org.beckon.schedule.Scheduling;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingName;
import org.beckon.settings.Settings;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkShift;
import org.beckon.technician.WorkforcePlanning;

/** Ada with a visit of an hour at ten on a Monday in New York, and whatever becomes of it. */
final class RecheckScene {

  static final Instant TEN = Instant.parse("2026-03-02T15:00:00Z");

  final TestClock clock = new TestClock();
  final TestCaller caller = new TestCaller();
  final Wiring wiring;
  final long ada;
  final long bo;
  final long site;
  final long job;
  final long visit;
  private final Database database;

  /** The site of the visit that is elsewhere, once there is one. */
  long other;

  RecheckScene(Database database) {
    this.database = database;
    wiring = new Wiring(database.em(), clock, caller);
    ada = TechnicianKit.ada(wiring);
    bo = TechnicianKit.bo(wiring);
    site = CustomerKit.site(wiring);
    database.commitAndForget();
    visit = place(null, TEN);
    job = appointment(visit).job().id();
    recheck();
  }

  /** What a timer does a moment after every commit. */
  void recheck() {
    database.commitAndForget();
    while (wiring.get(Rechecking.class).takeMarked()) {
      database.commitAndForget();
    }
  }

  /** A new visit of Ada's, of an hour; with a reason, although it does not fit. */
  long place(String override, Instant startsAt) {
    var placed = wiring.get(Jobs.class).get(wiring.get(JobIntake.class).create(details(3)));
    wiring.em().flush();
    var command = new PlaceJob(placed.id(), null, placed.version(), ada, startsAt, 60, null);
    return place(command, override);
  }

  /** Another time or technician, or length. */
  void move(long id, Long technicianId, Instant startsAt, int minutes, String override) {
    var moved = appointment(id);
    place(
        new PlaceJob(moved.job().id(), id, moved.version(), technicianId, startsAt, minutes, null),
        override);
  }

  private long place(PlaceJob command, String override) {
    var id =
        wiring.get(Scheduling.class).place(override == null ? command : command.anyway(override));
    database.commitAndForget();
    return id;
  }

  Appointment appointment(long id) {
    return database.em().find(Appointment.class, id);
  }

  Assignment placeOf(long id) {
    return appointment(id).places().findFirst().orElseThrow();
  }

  List<PlanException> all() {
    return database
        .em()
        .createQuery("select e from PlanException e order by e.id", PlanException.class)
        .getResultList();
  }

  List<PlanException> open() {
    return all().stream().filter(one -> one.resolution() == null).toList();
  }

  WorkforcePlanning workforce() {
    return wiring.get(WorkforcePlanning.class);
  }

  int version() {
    return wiring.get(Technicians.class).get(ada).version();
  }

  void shift(int from, int until) {
    workforce()
        .replaceShifts(
            ada,
            version(),
            List.of(WorkShift.of(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(until, 0))));
  }

  void skills(Skill... skills) {
    workforce().replaceSkills(ada, version(), List.of(skills));
  }

  static Skill boilers(LocalDate expiresOn) {
    return Skill.of("Boilers", 4, expiresOn);
  }

  void capacity(int visits) {
    var usual = TechnicianKit.details("T-1", "Ada");
    workforce()
        .change(
            ada,
            version(),
            new TechnicianDetails(
                usual.employeeNumber(),
                usual.name(),
                usual.personnelType(),
                usual.email(),
                true,
                false,
                false,
                false,
                visits,
                usual.homeLatitude(),
                usual.homeLongitude(),
                usual.zone()));
  }

  void jobNeeds(int level) {
    var jobs = wiring.get(Jobs.class);
    wiring.get(JobIntake.class).change(job, jobs.get(job).version(), details(level));
  }

  /** The site of all visits here. */
  void siteAt(long siteId, double latitude) {
    var quincy = CustomerKit.quincy();
    wiring
        .get(CustomerRegistration.class)
        .changeSite(
            siteId,
            wiring.get(Customers.class).site(siteId).version(),
            new SiteDetails(
                quincy.name(),
                quincy.street(),
                quincy.city(),
                quincy.postalCode(),
                latitude,
                quincy.longitude(),
                quincy.zone(),
                null));
  }

  void set(SettingName name, String value) {
    var version = wiring.get(Settings.class).lines(name.key()).get(0).version();
    wiring.get(SettingsChange.class).change(new ChangeSetting(name, value, version));
  }

  Instant in(int hours) {
    return TEN.plus(Duration.ofHours(hours));
  }

  /** Of another site beside the first one. */
  long placeElsewhere(Instant startsAt) {
    var customer = wiring.get(Customers.class).site(site).customer().id();
    other = wiring.get(CustomerRegistration.class).addSite(customer, CustomerKit.quincy());
    database.commitAndForget();
    var details = details(3);
    var placed =
        wiring
            .get(Jobs.class)
            .get(
                wiring
                    .get(JobIntake.class)
                    .create(
                        new JobDetails(
                            details.kind(),
                            details.title(),
                            null,
                            details.priority(),
                            customer,
                            other,
                            60,
                            null,
                            null,
                            List.of())));
    wiring.em().flush();
    return place(new PlaceJob(placed.id(), null, placed.version(), ada, startsAt, 60, null), null);
  }

  private JobDetails details(int level) {
    return new JobDetails(
        JobKind.FIELD_SERVICE,
        "Boiler service",
        null,
        Priority.NORMAL,
        wiring.get(Customers.class).site(site).customer().id(),
        site,
        60,
        null,
        null,
        List.of(RequiredSkill.of("Boilers", level)));
  }
}
