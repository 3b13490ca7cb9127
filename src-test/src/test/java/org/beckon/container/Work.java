package org.beckon.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.beckon.customer.CustomerDetails;
import org.beckon.customer.CustomerKind;
import org.beckon.customer.CustomerRegistration;
import org.beckon.customer.SiteDetails;
import org.beckon.job.JobDetails;
import org.beckon.job.JobIntake;
import org.beckon.job.JobKind;
import org.beckon.job.Priority;
import org.beckon.platform.Backstage;
import org.beckon.schedule.PlaceJob;
import org.beckon.technician.TechnicianDetails;
import org.beckon.technician.WorkforcePlanning;

/** Customers, jobs and technicians to do something with, and what the database says afterwards. */
@ApplicationScoped
public class Work {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Resource(lookup = "java:global/jdbc/beckon")
  DataSource database;

  @Inject CustomerRegistration customers;
  @Inject JobIntake intake;
  @Inject Backstage backstage;
  @Inject Clock clock;

  /** Somebody new, who is told by e-mail; whoever calls. */
  @Transactional
  long technician() {
    var number = "T-" + COUNT.incrementAndGet();
    var details =
        new TechnicianDetails(
            number,
            "Ada " + number,
            "Field",
            number + "@beckon.example.org",
            true,
            false,
            false,
            false,
            8,
            null,
            null,
            "UTC");
    return backstage.get(WorkforcePlanning.class).hire(details);
  }

  /** A new customer's job of an hour, taken in by whoever is signed in. */
  long job() {
    var name = "Harbor Hotel " + COUNT.incrementAndGet();
    var customer =
        customers.register(
            new CustomerDetails(CustomerKind.COMPANY, name, null, null, null, false, false));
    var site =
        customers.addSite(
            customer,
            new SiteDetails("Main", "1 Pier Road", "Quincy", null, null, null, "UTC", null));
    return intake.create(
        new JobDetails(
            JobKind.FIELD_SERVICE,
            "Boiler",
            null,
            Priority.NORMAL,
            customer,
            site,
            60,
            null,
            null,
            List.of()));
  }

  /** Tomorrow at this time, without a reason why it should not fit. */
  PlaceJob placement(long jobId, long technicianId) {
    return new PlaceJob(jobId, null, 1, technicianId, tomorrow(), 60, null);
  }

  private Instant tomorrow() {
    return clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
  }

  /** How many rows of everything that a placement or a message leaves. */
  String rows() {
    return text(
        """
        select concat_ws(' ',
          (select count(*) from appointment), (select count(*) from assignment),
          (select count(*) from history_item), (select count(*) from notification),
          (select count(*) from attempt))
        """);
  }

  String text(String query) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
