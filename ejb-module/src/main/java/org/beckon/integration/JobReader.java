package org.beckon.integration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beckon.customer.Customers;
import org.beckon.integration.KnownKeys.KnownSite;
import org.beckon.integration.KnownKeys.SiteKey;
import org.beckon.job.Job;
import org.beckon.job.JobDetails;
import org.beckon.job.JobIntake;
import org.beckon.job.JobKind;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.beckon.platform.BusinessException;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** Reads jobs, knowing the sites that their file refers to. */
record JobReader(
    Map<SiteKey, KnownSite> sites, Set<String> accounts, Customers customers, JobIntake intake)
    implements RowReader {

  private static final int USUAL_MINUTES = 60;

  @Override
  public void attempt(Cells row) {
    var meant = site(row);
    // A row whose site is unknown is looked at as if it were for another one: it may have more
    // faults, and the person should see them all at once.
    meant
        .or(() -> sites.values().stream().findFirst())
        .ifPresent(
            site ->
                new Job(
                    "WO-0",
                    details(row, site),
                    customers.site(site.siteId()),
                    status(row),
                    Instant.EPOCH));
    if (meant.isEmpty()) {
      throw unknown(row);
    }
  }

  @Override
  public void bring(Cells row) {
    intake.create(details(row, site(row).orElseThrow(() -> unknown(row))), status(row));
  }

  private Optional<KnownSite> site(Cells row) {
    return Optional.ofNullable(
        sites.get(new SiteKey(row.text("accountNumber"), row.text("siteName"))));
  }

  private BusinessException unknown(Cells row) {
    var account = Require.text("accountNumber", row.text("accountNumber"), 40);
    var site = Require.text("siteName", row.text("siteName"), 120);
    return accounts.contains(account)
        ? new Invalid("siteName", "\"%s\" is not a site of %s".formatted(site, account))
        : new Invalid("accountNumber", "\"%s\" is not known here".formatted(account));
  }

  private static JobDetails details(Cells row, KnownSite site) {
    return new JobDetails(
        row.choice("kind", JobKind.class, JobKind.FIELD_SERVICE),
        row.text("title"),
        row.text("description"),
        row.choice("priority", Priority.class, Priority.NORMAL),
        site.customerId(),
        site.siteId(),
        row.whole("estimatedMinutes", USUAL_MINUTES),
        dueAt(row.text("dueAt"), site.zone()),
        row.text("externalId"),
        SkillCell.required("requiredSkills", row.text("requiredSkills")));
  }

  private static JobStatus status(Cells row) {
    return row.choice("status", JobStatus.class, JobStatus.UNSCHEDULED);
  }

  /** With an offset, or by the clock on the site's wall. */
  private static Instant dueAt(String cell, ZoneId zone) {
    if (cell == null) {
      return null;
    }
    try {
      var due =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              cell, OffsetDateTime::from, LocalDateTime::from);
      return due instanceof OffsetDateTime exact
          ? exact.toInstant()
          : ((LocalDateTime) due).atZone(zone).toInstant();
    } catch (DateTimeException wrong) {
      throw new Invalid("dueAt", "must look like 2027-03-31T17:00 or 2027-03-31T17:00:00+02:00");
    }
  }
}
