package org.beckon.job.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.beckon.board.JobSheetQuery;
import org.beckon.customer.CustomerLine;
import org.beckon.customer.CustomerQuery;
import org.beckon.customer.SiteLine;
import org.beckon.job.JobIntake;
import org.beckon.job.JobKind;
import org.beckon.job.JobStatus;
import org.beckon.job.Priority;
import org.beckon.technician.TechnicianQuery;

/** Behind /job/edit.xhtml: a new job, or what is known of an old one. */
@Named
@ViewScoped
public class JobEditView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SUGGESTIONS = 12;

  @Inject JobIntake intake;
  @Inject JobSheetQuery sheets;
  @Inject CustomerQuery customers;
  @Inject TechnicianQuery technicians;
  @Inject Clock clock;

  private Long id;
  private int version;
  private Long customerId;
  private JobForm form = new JobForm();
  private List<SiteLine> sites = List.of();

  /** Called when the page opens; a new job may begin with a customer. */
  public void open() {
    if (id != null) {
      var sheet = sheets.sheet(id);
      version = sheet.line().version();
      customerId = sheet.details().customerId();
      form = JobForm.of(sheet.details(), clock.getZone());
    }
    readSites();
    addSkill();
  }

  /** Another customer has other sites; the first is suggested. */
  public void chooseCustomer() {
    readSites();
    form.setSiteId(sites.isEmpty() ? null : sites.get(0).id());
  }

  private void readSites() {
    sites = customerId == null ? List.of() : customers.sitesOf(customerId);
    if (form.getSiteId() == null && !sites.isEmpty()) {
      form.setSiteId(sites.get(0).id());
    }
  }

  public void addSkill() {
    form.require(null, 1);
  }

  /** Returns to the job's page. */
  public String save() {
    var details = form.details(customerId, clock.getZone());
    if (id == null) {
      id = intake.create(details);
    } else {
      intake.change(id, version, details);
    }
    return toJob();
  }

  /** For what is not certain yet. */
  public String saveDraft() {
    id = intake.create(form.details(customerId, clock.getZone()), JobStatus.DRAFT);
    return toJob();
  }

  /** Who goes is chosen on the next page, and whether they are told at once (S0-16). */
  public String saveAndDispatch() {
    id = intake.create(form.details(customerId, clock.getZone()));
    return "/dispatch/dispatch.xhtml?faces-redirect=true&job=" + id;
  }

  private String toJob() {
    return "/job/job.xhtml?faces-redirect=true&id=" + id;
  }

  /** For the autocomplete of the customer. */
  public List<CustomerLine> suggest(String typed) {
    return customers.page(typed, 0, SUGGESTIONS).items();
  }

  /** For the autocomplete of a skill: what anybody here can do. */
  public List<String> suggestSkill(String typed) {
    var lower = typed.toLowerCase(java.util.Locale.ROOT);
    return technicians.skills().stream()
        .filter(skill -> skill.toLowerCase(java.util.Locale.ROOT).contains(lower))
        .toList();
  }

  public CustomerLine getCustomer() {
    return customerId == null ? null : customers.get(customerId);
  }

  public void setCustomer(CustomerLine customer) {
    customerId = customer == null ? null : customer.id();
  }

  public List<SiteLine> getSites() {
    return sites;
  }

  public JobForm getForm() {
    return form;
  }

  public JobKind[] getKinds() {
    return JobKind.values();
  }

  public Priority[] getPriorities() {
    return Priority.values();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getCustomerId() {
    return customerId;
  }

  public void setCustomerId(Long customerId) {
    this.customerId = customerId;
  }
}
