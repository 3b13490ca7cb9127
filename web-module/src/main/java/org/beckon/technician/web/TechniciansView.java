package org.beckon.technician.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.beckon.platform.web.Parameters;
import org.beckon.technician.TechnicianQuery;
import org.beckon.technician.WorkforcePlanning;
import org.primefaces.model.LazyDataModel;

/** Behind /technician/technicians.xhtml: Personnel Management (S0-05). */
@Named
@ViewScoped
public class TechniciansView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject TechnicianQuery query;
  @Inject WorkforcePlanning planning;
  @Inject Parameters sent;

  private String text;
  private boolean inactiveToo;
  private LazyDataModel<TechnicianRow> technicians;

  @PostConstruct
  void open() {
    technicians = new TechnicianRows(query, this::getText, this::isInactiveToo);
  }

  /** The X becomes a checkmark, the checkmark an X (S0-07). */
  public void notifyByPhone() {
    planning.notifyByPhone(sent.id("target"), sent.version("seenVersion"), isWanted());
  }

  /** The same for e-mail (S0-08). */
  public void notifyByEmail() {
    planning.notifyByEmail(sent.id("target"), sent.version("seenVersion"), isWanted());
  }

  private boolean isWanted() {
    return Boolean.parseBoolean(sent.text("wanted"));
  }

  public LazyDataModel<TechnicianRow> getTechnicians() {
    return technicians;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isInactiveToo() {
    return inactiveToo;
  }

  public void setInactiveToo(boolean inactiveToo) {
    this.inactiveToo = inactiveToo;
  }
}
