package org.beckon.customer.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.beckon.customer.CustomerLine;
import org.beckon.customer.CustomerQuery;

/** A customer chosen from a list travels by id. */
@Dependent
@FacesConverter(value = "customer", managed = true)
public class CustomerConverter implements Converter<CustomerLine> {

  @Inject CustomerQuery customers;

  @Override
  public CustomerLine getAsObject(FacesContext faces, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return customers.get(Long.parseLong(value));
    } catch (NumberFormatException typed) {
      throw new ConverterException("Choose a customer from the list.", typed);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, CustomerLine customer) {
    return customer == null ? "" : Long.toString(customer.id());
  }
}
