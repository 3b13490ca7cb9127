package org.beckon.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.beckon.customer.CustomerRegistration;
import org.beckon.customer.Customers;
import org.beckon.history.Happening;
import org.beckon.history.History;
import org.beckon.job.Job;
import org.beckon.job.JobStatus;
import org.beckon.job.Jobs;
import org.beckon.platform.Backstage;
import org.beckon.platform.Caller;
import org.beckon.trsp.TrspCustomer;
import org.beckon.trsp.TrspDay;
import org.beckon.trsp.TrspJob;
import org.beckon.trsp.TrspNode;

/** Customers, their sites, and the jobs that came from there. */
@ApplicationScoped
class DemoWork {

  private static final Duration FAIR_NOTICE = Duration.ofHours(2);

  @Inject Customers customers;
  @Inject Jobs jobs;
  @Inject History history;
  @Inject Caller caller;
  @Inject Backstage backstage;

  private final HashMap<Integer, Long> siteIds = new HashMap<>();

  void addSites(TrspDay day, List<TrspNode> requests) {
    var registration = backstage.get(CustomerRegistration.class);
    var customerIds = new HashMap<String, Long>();
    for (var request : requests) {
      var customerId =
          customerIds.computeIfAbsent(
              TrspCustomer.accountNumber(day, request),
              number -> registration.register(TrspCustomer.of(day, request)));
      siteIds.put(request.id(), registration.addSite(customerId, TrspCustomer.site(day, request)));
    }
  }

  /** Taken down by the dispatcher, some time before. */
  Job add(TrspDay day, TrspNode request, JobStatus status, Instant at) {
    var site = customers.site(siteIds.get(request.id()));
    var details = TrspJob.of(day, request, site.customer().id(), site.id());
    var job = new Job(jobs.freeNumber(), details, site, status, at);
    jobs.add(job);
    by(DemoPeople.DISPATCHER, about(job, "job.created").change(null, status), at);
    return job;
  }

  /** What nobody has planned: today's if there is time left, tomorrow's otherwise. */
  void addBacklog(TrspDay today, List<TrspNode> backlog, List<TrspNode> left, Instant now) {
    for (var request : backlog) {
      add(
          dayFor(today, request, now),
          request,
          DemoBacklog.statusOf(request),
          called(request, now));
    }
    for (var request : left) {
      add(dayFor(today, request, now), request, JobStatus.UNSCHEDULED, called(request, now));
    }
    end(backlog, today, now);
  }

  /** Two that will not be done: one was called off, one was not for us. */
  private void end(List<TrspNode> backlog, TrspDay today, Instant now) {
    var other = today.plusDays(3);
    var canceled = add(other, backlog.get(0), JobStatus.UNSCHEDULED, called(backlog.get(0), now));
    canceled.cancel(now.minus(FAIR_NOTICE));
    by(
        DemoPeople.DISPATCHER,
        about(canceled, "job.canceled")
            .change(JobStatus.UNSCHEDULED, canceled.status())
            .because("Customer called: works again"),
        now.minus(FAIR_NOTICE));
    var declined = add(other, backlog.get(1), JobStatus.REQUESTED, called(backlog.get(1), now));
    declined.decline(now.minus(FAIR_NOTICE));
    by(
        DemoPeople.DISPATCHER,
        about(declined, "job.declined")
            .change(JobStatus.REQUESTED, declined.status())
            .because("Not our trade"),
        now.minus(FAIR_NOTICE));
  }

  private static TrspDay dayFor(TrspDay today, TrspNode request, Instant now) {
    var due = TrspJob.closes(today, request).plusSeconds(TrspJob.minutes(today, request) * 60L);
    return due.isAfter(now.plus(FAIR_NOTICE)) ? today : today.plusDays(1);
  }

  private static Instant called(TrspNode request, Instant now) {
    return now.minus(Duration.ofMinutes(150 + request.number() * 11L));
  }

  Happening about(Job job, String kind) {
    return Happening.of(kind).job(job.id()).customer(job.customer().id());
  }

  void by(String login, Happening happening, Instant at) {
    caller.during(login, () -> history.add(happening, at));
  }
}
