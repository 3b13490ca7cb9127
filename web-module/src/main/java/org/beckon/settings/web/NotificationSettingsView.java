package org.beckon.settings.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.beckon.notification.EffectiveMethod;
import org.beckon.notification.EffectiveNotifications;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.Settings;
import org.beckon.settings.SettingsChange;
import org.beckon.technician.TechnicianLine;
import org.beckon.technician.TechnicianQuery;

/** Behind /settings/notifications.xhtml: which methods are used at all, and for whom (S1-45). */
@Named
@ViewScoped
public class NotificationSettingsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;
  private static final String GROUP = "notifications.";
  private static final String GATEWAYS = "gateways.";

  @Inject Settings settings;
  @Inject SettingsChange change;
  @Inject TechnicianQuery technicians;
  @Inject EffectiveNotifications effective;

  private List<SwitchRow> rows = List.of();
  private SettingRow failures;
  private List<Person> people = List.of();
  private String text;
  private long total;

  /** How one technician would be told something now (S1-48). */
  public record Person(TechnicianLine line, List<EffectiveMethod> methods)
      implements Serializable {}

  @PostConstruct
  public void load() {
    var unprovided = effective.withoutProvider();
    var away = effective.away();
    failures = new SettingRow(settings.lines(GATEWAYS).get(0));
    rows =
        settings.lines(GROUP).stream()
            .map(
                line ->
                    new SwitchRow(line, !unprovided.contains(line.name()), away.get(line.name())))
            .toList();
    var page = technicians.page(text, false, 0, ROWS);
    total = page.total();
    people =
        page.items().stream()
            .map(line -> new Person(line, effective.ofTechnician(line.id())))
            .toList();
  }

  /** Enables or disables a method for everybody (S1-47), as the check box says now. */
  public void turn(SwitchRow row) {
    change(row);
  }

  /** A value, as it stands on the page now. */
  public void change(SettingRow row) {
    try {
      change.change(new ChangeSetting(row.getName(), row.getValue(), row.getVersion()));
    } finally {
      load();
    }
  }

  public List<SwitchRow> getRows() {
    return rows;
  }

  /** After how many failures in a row a gateway is away (B8.3). */
  public SettingRow getFailures() {
    return failures;
  }

  public List<Person> getPeople() {
    return people;
  }

  /** How many match; the first of them are shown. */
  public long getTotal() {
    return total;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
