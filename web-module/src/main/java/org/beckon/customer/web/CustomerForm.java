package org.beckon.customer.web;

import java.io.Serializable;
import org.beckon.customer.CustomerDetails;
import org.beckon.customer.CustomerKind;
import org.beckon.customer.CustomerLine;

/** What is typed into the form of a customer. */
public class CustomerForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private CustomerKind kind = CustomerKind.COMPANY;
  private String name;
  private String accountNumber;
  private String email;
  private String phone;
  private boolean notifyByEmail = true;
  private boolean notifyByPhone;
  private Long preferredTechnicianId;

  static CustomerForm of(CustomerLine customer) {
    var form = new CustomerForm();
    form.kind = customer.kind();
    form.name = customer.name();
    form.accountNumber = customer.accountNumber();
    form.email = customer.email();
    form.phone = customer.phone();
    form.notifyByEmail = customer.notifyByEmail();
    form.notifyByPhone = customer.notifyByPhone();
    form.preferredTechnicianId = customer.preferredTechnicianId();
    return form;
  }

  CustomerDetails details() {
    return new CustomerDetails(
        kind,
        name,
        accountNumber,
        email,
        phone,
        notifyByEmail,
        notifyByPhone,
        preferredTechnicianId);
  }

  public CustomerKind getKind() {
    return kind;
  }

  public void setKind(CustomerKind kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAccountNumber() {
    return accountNumber;
  }

  public void setAccountNumber(String accountNumber) {
    this.accountNumber = accountNumber;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public Long getPreferredTechnicianId() {
    return preferredTechnicianId;
  }

  public void setPreferredTechnicianId(Long preferredTechnicianId) {
    this.preferredTechnicianId = preferredTechnicianId;
  }

  public boolean isNotifyByEmail() {
    return notifyByEmail;
  }

  public void setNotifyByEmail(boolean notifyByEmail) {
    this.notifyByEmail = notifyByEmail;
  }

  public boolean isNotifyByPhone() {
    return notifyByPhone;
  }

  public void setNotifyByPhone(boolean notifyByPhone) {
    this.notifyByPhone = notifyByPhone;
  }
}
