package org.beckon.customer.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.beckon.customer.CustomerKind;
import org.beckon.customer.CustomerQuery;
import org.beckon.customer.CustomerRegistration;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.TechnicianQuery;

/** Behind /customer/edit.xhtml: a new customer, or what is known of an old one. */
@Named
@ViewScoped
public class CustomerEditView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CustomerQuery customers;
  @Inject CustomerRegistration registration;
  @Inject TechnicianQuery technicians;

  private Long id;
  private boolean forJob;
  private int version;
  private CustomerForm form = new CustomerForm();

  public void open() {
    if (id != null) {
      var customer = customers.get(id);
      version = customer.version();
      form = CustomerForm.of(customer);
    }
  }

  /** A new customer has no site yet, and no work can be done without one. */
  public String save() {
    if (id == null) {
      var made = registration.register(form.details());
      return "/customer/site.xhtml?faces-redirect=true&customerId=" + made + "&forJob=" + forJob;
    }
    registration.change(id, version, form.details());
    return "/customer/customer.xhtml?faces-redirect=true&id=" + id;
  }

  /** Whom a customer may like to come: those who work here, and who is on record already. */
  public List<TechnicianLine> getTechnicians() {
    return technicians.page("", true, 0, Integer.MAX_VALUE).items().stream()
        .filter(t -> t.active() || Objects.equals(t.id(), form.getPreferredTechnicianId()))
        .toList();
  }

  public CustomerKind[] getKinds() {
    return CustomerKind.values();
  }

  public CustomerForm getForm() {
    return form;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public boolean isForJob() {
    return forJob;
  }

  public void setForJob(boolean forJob) {
    this.forJob = forJob;
  }
}
