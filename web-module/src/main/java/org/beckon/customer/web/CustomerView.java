package org.beckon.customer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.board.JobFilter;
import org.beckon.board.JobLine;
import org.beckon.board.JobQuery;
import org.beckon.board.JobSort;
import org.beckon.customer.CustomerLine;
import org.beckon.customer.CustomerQuery;
import org.beckon.customer.SiteLine;
import org.beckon.history.web.Timeline;
import org.beckon.history.web.TimelineLine;
import org.beckon.notification.EffectiveMethod;
import org.beckon.notification.EffectiveNotifications;
import org.beckon.platform.Page;

/** Behind /customer/customer.xhtml: one customer with sites, jobs and history. */
@Named
@ViewScoped
public class CustomerView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LATEST_JOBS = 20;

  @Inject CustomerQuery customers;
  @Inject JobQuery jobQuery;
  @Inject EffectiveNotifications effective;
  @Inject Timeline timeline;

  private Long id;
  private CustomerLine customer;
  private List<SiteLine> sites = List.of();
  private Page<JobLine> jobs;
  private List<EffectiveMethod> methods = List.of();
  private List<TimelineLine> story = List.of();

  public void open() {
    customer = customers.get(id);
    sites = customers.sitesOf(id);
    jobs = jobQuery.page(new JobFilter(null, Set.of(), id, JobSort.NUMBER, true), 0, LATEST_JOBS);
    methods = effective.ofCustomer(id);
    story = timeline.lines(customers.historyOf(id), Map.of());
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public CustomerLine getCustomer() {
    return customer;
  }

  public List<SiteLine> getSites() {
    return sites;
  }

  /** The latest of them; the list of jobs has all. */
  public Page<JobLine> getJobs() {
    return jobs;
  }

  public List<EffectiveMethod> getMethods() {
    return methods;
  }

  public List<TimelineLine> getStory() {
    return story;
  }
}
