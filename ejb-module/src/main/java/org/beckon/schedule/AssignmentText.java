package org.beckon.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Assignment;
import org.beckon.customer.Site;
import org.beckon.notification.Recipient;
import org.beckon.notification.RecipientKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a technician is told about an assignment, in the site's time (S1-44). */
@ApplicationScoped
public class AssignmentText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter ARRIVAL =
      DateTimeFormatter.ofPattern("h a", Locale.ENGLISH);

  /** A mail that is longer is not read; the job's page has it all. */
  private static final int MOST = 6000;

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
    return subject(assignment) + ", " + address(assignment.appointment().job().site());
  }

  /** Everything the technician needs: address, window, duration, notes, and where to answer. */
  public String details(Assignment assignment) {
    var appointment = assignment.appointment();
    var job = appointment.job();
    var site = job.site();
    var text = new StringBuilder();
    line(text, "Job", job.number() + " " + job.title());
    line(text, "Customer", job.customer().name());
    line(text, "Address", address(site));
    line(text, "When", DAY.format(start(appointment)) + " - " + HOUR.format(end(appointment)));
    appointment
        .arrival()
        .ifPresent(a -> line(text, "Arrival", between(site, a.startsAt(), a.endsAt())));
    line(text, "Duration", appointment.time().duration().toMinutes() + " min");
    job.description().ifPresent(description -> line(text, "Work", description));
    appointment.notes().ifPresent(notes -> line(text, "Notes", notes));
    site.accessNotes().ifPresent(notes -> line(text, "Access", notes));
    if (text.length() > MOST) {
      text.setLength(MOST);
      text.append("…\n");
    }
    return text.append('\n').append(url).append("/my/jobs.xhtml\n").toString();
  }

  /** Whom to tell; only for a place that somebody holds. */
  public Recipient recipient(Assignment assignment) {
    var technician = assignment.technician().orElseThrow();
    return new Recipient(
        RecipientKind.TECHNICIAN,
        technician.id(),
        technician.name(),
        technician.email().orElse(null),
        technician.notifyByEmail());
  }

  private static void line(StringBuilder text, String label, String value) {
    text.append(label).append(": ").append(value).append('\n');
  }

  private static String address(Site site) {
    return site.street()
        + ", "
        + site.postalCode().map(code -> code + " ").orElse("")
        + site.city();
  }

  private static String between(Site site, java.time.Instant from, java.time.Instant until) {
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
