package org.beckon.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.TimeWindow;
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
import org.beckon.platform.Wiring;
import org.beckon.technician.Skill;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.TechnicianKit;
import org.beckon.technician.Technicians;
import org.beckon.technician.WorkShift;
import org.beckon.technician.WorkforcePlanning;

/** Ada and Bo, a visit of an hour at ten on a Monday in New York, and what gets in its way. */
final class ConflictScene {

  private static final int MINUTES = 60;

  final Wiring wiring;
  private final Database database;
  private final long ada;
  private final long bo;
  private final long site;
  private Override override;
  private Long visit;

  ConflictScene(Database database, Wiring wiring) {
    this.database = database;
    this.wiring = wiring;
    ada = TechnicianKit.ada(wiring);
    bo = TechnicianKit.bo(wiring);
    site = CustomerKit.site(wiring);
    database.commitAndForget();
  }

  long ada() {
    return ada;
  }

  long bo() {
    return bo;
  }

  Instant startsAt() {
    return Instant.parse("2026-03-02T15:00:00Z");
  }

  /** The visit that it is about, once an entrance has made it. */
  long visit() {
    return visit;
  }

  void override(String reason) {
    override = new Override(reason);
  }

  /** A visit before anything is in its way; of an hour when {@code minutes} is null. */
  long visitOf(Long technician, Instant startsAt, Integer minutes) {
    visit = place(site, technician, startsAt, minutes);
    return visit;
  }

  /** Puts a visit where the scene wants it; null keeps whoever has it. */
  void place(long appointmentId, Long technician) {
    var appointment = wiring.get(Appointments.class).get(appointmentId);
    wiring
        .get(Scheduling.class)
        .place(
            new PlaceJob(
                appointment.job().id(),
                appointmentId,
                appointment.version(),
                technician,
                startsAt(),
                MINUTES,
                override));
  }

  /** Something in the way of the second half of the hour. */
  void getInTheWay(ConflictKind kind) {
    var planning = wiring.get(WorkforcePlanning.class);
    var half = startsAt().plus(Duration.ofMinutes(30));
    switch (kind) {
      case OVERLAP -> place(site, ada, half, MINUTES);
      case ABSENT -> planning.addAbsence(ada, half, half.plusSeconds(3600), "Dentist");
      case OUTSIDE_SHIFT -> planning.replaceShifts(ada, version(), untilHalfPastTen());
      case TRAVEL_GAP -> place(farAway(), ada, startsAt().plus(Duration.ofMinutes(65)), MINUTES);
      case SKILL_MISSING -> planning.replaceSkills(ada, version(), List.of());
      case SKILL_EXPIRED ->
          planning.replaceSkills(
              ada, version(), List.of(Skill.of("Boilers", 4, LocalDate.of(2026, 3, 1))));
      case OVER_CAPACITY -> {
        place(site, ada, startsAt().plus(Duration.ofHours(5)), MINUTES);
        planning.change(ada, version(), oneVisitADay());
      }
      case OUTSIDE_WINDOW ->
          wiring
              .get(Appointments.class)
              .get(visit)
              .promise(TimeWindow.of(startsAt().plusSeconds(7200), MINUTES));
    }
    database.commitAndForget();
  }

  private long place(long atSite, Long technician, Instant startsAt, Integer minutes) {
    var job = wiring.get(Jobs.class).get(wiring.get(JobIntake.class).create(details(atSite)));
    wiring.em().flush();
    var id =
        wiring
            .get(Scheduling.class)
            .place(
                new PlaceJob(job.id(), null, job.version(), technician, startsAt, minutes, null));
    database.commitAndForget();
    return id;
  }

  private JobDetails details(long atSite) {
    return new JobDetails(
        JobKind.FIELD_SERVICE,
        "Boiler service",
        null,
        Priority.NORMAL,
        wiring.get(Customers.class).site(atSite).customer().id(),
        atSite,
        MINUTES,
        null,
        null,
        List.of(RequiredSkill.of("Boilers", 3)));
  }

  /** Half an hour away. */
  private long farAway() {
    var customer = wiring.get(Customers.class).site(site).customer().id();
    var id =
        wiring
            .get(CustomerRegistration.class)
            .addSite(
                customer,
                new SiteDetails(
                    "Mill", "1 Mill Road", "Boston", null, 42.43, -71.0, "America/New_York", null));
    database.commitAndForget();
    return id;
  }

  private int version() {
    return wiring.get(Technicians.class).get(ada).version();
  }

  private static List<WorkShift> untilHalfPastTen() {
    return List.of(WorkShift.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 30)));
  }

  private static TechnicianDetails oneVisitADay() {
    var usual = TechnicianKit.details("T-1", "Ada");
    return new TechnicianDetails(
        usual.employeeNumber(),
        usual.name(),
        usual.personnelType(),
        usual.email(),
        true,
        false,
        false,
        false,
        1,
        usual.homeLatitude(),
        usual.homeLongitude(),
        usual.zone());
  }
}
