package org.beckon.customer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.beckon.customer.CustomerLine;
import org.beckon.customer.CustomerQuery;
import org.beckon.customer.CustomerRegistration;

/** Behind /customer/site.xhtml: where the work of a customer is. */
@Named
@ViewScoped
public class SiteEditView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CustomerQuery customers;
  @Inject CustomerRegistration registration;
  @Inject Clock clock;

  private Long id;
  private Long customerId;
  private boolean forJob;
  private int version;
  private CustomerLine customer;
  private SiteForm form = new SiteForm();

  public void open() {
    form.setZone(clock.getZone().getId());
    if (id != null) {
      var site = customers.site(id);
      version = site.version();
      customerId = site.customerId();
      form = SiteForm.of(site);
    }
    customer = customers.get(customerId);
  }

  /** Back to the job that was being taken down, or to the customer. */
  public String save() {
    if (id == null) {
      registration.addSite(customerId, form.details());
    } else {
      registration.changeSite(id, version, form.details());
    }
    return forJob
        ? "/job/edit.xhtml?faces-redirect=true&customerId=" + customerId
        : "/customer/customer.xhtml?faces-redirect=true&id=" + customerId;
  }

  public CustomerLine getCustomer() {
    return customer;
  }

  public SiteForm getForm() {
    return form;
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

  public boolean isForJob() {
    return forJob;
  }

  public void setForJob(boolean forJob) {
    this.forJob = forJob;
  }
}
