package org.beckon.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beckon.customer.Customers;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.live.JobChanged;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;
import org.beckon.platform.Roles;

/** Takes work in: new jobs, drafts, requests and offers, and what becomes known of them. */
@Stateless
@RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.ADMIN, Roles.AGENT, Roles.ERP})
public class JobIntake {

  @Inject Jobs jobs;
  @Inject Customers customers;
  @Inject History history;
  @Inject Event<JobChanged> changed;
  @Inject Event<JobEdited> edited;
  @Inject Clock clock;

  /** A job we will do. Returns its id. */
  public long create(JobDetails details) {
    return create(details, JobStatus.UNSCHEDULED);
  }

  /**
   * Returns the new job's id. Without a customer or a site nothing is made (S3-03).
   *
   * @param initial DRAFT, REQUESTED, OFFERED or UNSCHEDULED
   */
  public long create(JobDetails details, JobStatus initial) {
    Require.given("customerId", details.customerId());
    var site = customers.site(Require.given("siteId", details.siteId()));
    refuseSecond(details.externalId());
    var now = clock.instant();
    var job = new Job(jobs.freeNumber(), details, site, initial, now);
    jobs.add(job);
    record(job, "job.created", null, job.status(), now);
    return job.id();
  }

  /** What is known has changed; the state has not. */
  public void change(long jobId, int seenVersion, JobDetails details) {
    var job = jobs.getForUpdate(jobId, seenVersion);
    if (job.status().isOver()) {
      throw new Conflict("job.over", "A job that is " + job.status() + " cannot be changed.");
    }
    var site = customers.site(Require.given("siteId", details.siteId()));
    if (!job.externalId().equals(Require.optionalText("externalId", details.externalId(), 80))) {
      refuseSecond(details.externalId());
    }
    var before = job.title();
    job.change(details, site);
    record(job, "job.changed", before, job.title(), clock.instant());
    edited.fire(new JobEdited(jobId));
  }

  /** A draft, request or offer becomes our work. */
  public void accept(long jobId, int seenVersion) {
    var job = jobs.getForUpdate(jobId, seenVersion);
    var now = clock.instant();
    var before = job.status();
    job.accept(now);
    record(job, "job.accepted", before, job.status(), now);
  }

  /** We do not want it. */
  public void decline(long jobId, int seenVersion, String reason) {
    var job = jobs.getForUpdate(jobId, seenVersion);
    var now = clock.instant();
    var before = job.status();
    job.decline(now);
    history.add(
        Happening.of("job.declined").job(jobId).change(before, job.status()).because(reason), now);
    changed.fire(new JobChanged(jobId));
  }

  private void record(Job job, String kind, Object from, Object to, Instant now) {
    history.add(
        Happening.of(kind).job(job.id()).customer(job.customer().id()).change(from, to), now);
    changed.fire(new JobChanged(job.id()));
  }

  private void refuseSecond(String externalId) {
    if (externalId != null && !externalId.isBlank() && jobs.hasExternalId(externalId.strip())) {
      throw new Conflict(
          "job.external-id-exists",
          "externalId",
          "There is a job with external id " + externalId.strip() + " already.");
    }
  }
}
