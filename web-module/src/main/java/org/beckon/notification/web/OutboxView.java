package org.beckon.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Behind /notification/outbox.xhtml: what the demo would have mailed. */
@Named
@ViewScoped
public class OutboxView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Outbox outbox;

  private List<Mail> mails = List.of();
  private String name;
  private Mail shown;

  @PostConstruct
  public void refresh() {
    mails = outbox.latest();
  }

  /** Called when the page opens with the name of a mail. */
  public void open() {
    shown = name == null ? null : outbox.get(name);
  }

  public List<Mail> getMails() {
    return mails;
  }

  public Mail getShown() {
    return shown;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
