package org.beckon.alert.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.beckon.alert.AlertLine;
import org.beckon.alert.Alerts;

/** Behind /my/alerts.xhtml, and on top of /my/jobs.xhtml: what waits to be read (S1-43). */
@Named
@ViewScoped
public class AlertsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Alerts alerts;

  private List<AlertLine> unread = List.of();

  @PostConstruct
  public void load() {
    unread = alerts.unread();
  }

  /** Those on the screen are read; what came meanwhile is not. */
  public void dismiss() {
    alerts.read(unread.stream().map(AlertLine::id).toList());
    load();
  }

  public List<AlertLine> getUnread() {
    return unread;
  }
}
