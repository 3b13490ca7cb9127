package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.customer.Site;
import org.beckon.job.Job;
import org.beckon.notification.Recipient;
import org.beckon.notification.RecipientKind;
import org.beckon.schedule.VisitFacts.Fact;
import org.beckon.technician.Technician;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a technician is told about an assignment, in the site's time (S1-44). */
@ApplicationScoped
public class AssignmentText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter ARRIVAL =
      DateTimeFormatter.ofPattern("h a", Locale.ENGLISH);

  /** Prose that is longer is not read in a mail; the job's page has it all. */
  private static final int MOST = 2000;

  @Inject
  @ConfigProperty(name = "beckon.url")
  String url;

  /** One line: number, title, when. */
  public String subject(Assignment assignment) {
    var appointment = assignment.appointment();
    return "%s %s, %s"
        .formatted(
            appointment.job().number(), appointment.job().title(), DAY.format(start(appointment)));
  }

  /** The same and where, for short messages (S1-44). */
  public String brief(Assignment assignment) {
    return subject(assignment) + ", " + address(assignment);
  }

  /** Number, title, when, and in which city: nothing that only whoever goes there may know. */
  public String visit(Assignment assignment) {
    var job = assignment.appointment().job();
    return "%s %s, %s, %s"
        .formatted(job.number(), job.title(), when(assignment), job.site().city());
  }

  /** From when until when, by the clock at the site. */
  public String when(Assignment assignment) {
    var appointment = assignment.appointment();
    return DAY.format(start(appointment)) + " - " + HOUR.format(end(appointment));
  }

  /** A moment by the clock at the site. */
  public String moment(Job job, Instant time) {
    return MOMENT.format(time.atZone(job.site().zone()));
  }

  /** Where the office sees the job. */
  public String page(Job job) {
    return url + "/job/job.xhtml?id=" + job.id();
  }

  /** Street and city. */
  String address(Assignment assignment) {
    return address(assignment.appointment().job().site());
  }

  /** Everything the technician needs: address, window, duration, notes, and where to answer. */
  public String details(Assignment assignment) {
    return facts(assignment).text() + '\n' + url + "/my/jobs.xhtml\n";
  }

  /** The same, as what the technician knows by it. */
  public VisitFacts facts(Assignment assignment) {
    var appointment = assignment.appointment();
    var job = appointment.job();
    var site = job.site();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(VisitFacts.JOB, job.number() + " " + job.title()));
    facts.add(new Fact(VisitFacts.CUSTOMER, job.customer().name()));
    facts.add(new Fact(VisitFacts.ADDRESS, address(site)));
    facts.add(new Fact(VisitFacts.WHEN, when(assignment)));
    appointment
        .arrival()
        .map(a -> between(site, a.startsAt(), a.endsAt()))
        .ifPresent(arrival -> facts.add(new Fact(VisitFacts.ARRIVAL, arrival)));
    facts.add(new Fact(VisitFacts.DURATION, appointment.time().duration().toMinutes() + " min"));
    prose(facts, VisitFacts.WORK, job.description());
    prose(facts, VisitFacts.NOTES, appointment.notes());
    prose(facts, VisitFacts.ACCESS, site.accessNotes());
    return new VisitFacts(facts);
  }

  private static void prose(List<Fact> facts, String label, Optional<String> text) {
    text.map(words -> words.length() > MOST ? words.substring(0, MOST - 1) + "…" : words)
        .ifPresent(words -> facts.add(new Fact(label, words)));
  }

  /** What a customer knows: who comes, when, and about what. */
  VisitFacts customerFacts(Assignment assignment) {
    var job = assignment.appointment().job();
    return new VisitFacts(
        List.of(
            new Fact(VisitFacts.JOB, job.number() + " " + job.title()),
            new Fact(VisitFacts.WHO, assignment.technician().map(Technician::name).orElse("")),
            new Fact(VisitFacts.ADDRESS, address(assignment)),
            new Fact(VisitFacts.WHEN, when(assignment))));
  }

  /** Whom to tell; only for a place that somebody holds. */
  public Recipient recipient(Assignment assignment) {
    return recipient(assignment.technician().orElseThrow());
  }

  public Recipient recipient(Technician technician) {
    return new Recipient(
        RecipientKind.TECHNICIAN,
        technician.id(),
        technician.name(),
        technician.email().orElse(null),
        technician.notifyByEmail());
  }

  /** Whose work it is. */
  Recipient customer(Assignment assignment) {
    var customer = assignment.appointment().job().customer();
    return new Recipient(
        RecipientKind.CUSTOMER,
        customer.id(),
        customer.name(),
        customer.email().orElse(null),
        customer.notifyByEmail());
  }

  private static String address(Site site) {
    return site.street()
        + ", "
        + site.postalCode().map(code -> code + " ").orElse("")
        + site.city();
  }

  private static String between(Site site, Instant from, Instant until) {
    return "Between %s - %s"
        .formatted(
            ARRIVAL.format(from.atZone(site.zone())), ARRIVAL.format(until.atZone(site.zone())));
  }

  private static ZonedDateTime start(Appointment appointment) {
    return appointment.time().startsAt().atZone(appointment.job().site().zone());
  }

  private static ZonedDateTime end(Appointment appointment) {
    return appointment.time().endsAt().atZone(appointment.job().site().zone());
  }
}
