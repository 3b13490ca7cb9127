package org.beckon.customer.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.beckon.customer.CustomerLine;
import org.beckon.customer.CustomerQuery;
import org.primefaces.model.LazyDataModel;

/** Behind /customer/customers.xhtml: everybody who has work done. */
@Named
@ViewScoped
public class CustomersView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CustomerQuery query;

  private String text;
  private LazyDataModel<CustomerLine> customers;

  @PostConstruct
  void open() {
    customers = new CustomerLines(query, this::getText);
  }

  public LazyDataModel<CustomerLine> getCustomers() {
    return customers;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
