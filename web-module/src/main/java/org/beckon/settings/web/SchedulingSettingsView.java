package org.beckon.settings.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beckon.history.HistoryEntry;
import org.beckon.platform.web.Words;
import org.beckon.schedule.ConflictKind;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.ConflictScope;
import org.beckon.settings.SettingName;
import org.beckon.settings.Settings;
import org.beckon.settings.SettingsChange;
import org.beckon.settings.Severity;

/** Behind /settings/scheduling.xhtml: how strictly each rule of planning is kept. */
@Named
@ViewScoped
public class SchedulingSettingsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String GROUP = "conflicts.";

  @Inject Settings settings;
  @Inject SettingsChange change;

  private List<SettingRow> rules = List.of();
  private SettingRow scope;
  private SettingRow speed;
  private List<HistoryEntry> changes = List.of();

  @PostConstruct
  public void load() {
    var rows =
        settings.lines(GROUP).stream()
            .map(SettingRow::new)
            .collect(Collectors.toMap(SettingRow::getName, row -> row));
    rules = Stream.of(ConflictKind.values()).map(kind -> rows.get(kind.setting())).toList();
    scope = rows.get(SettingName.CONFLICT_SCOPE);
    speed = rows.get(SettingName.TRAVEL_SPEED);
    changes = change.changes(names());
  }

  /** Takes effect with the next thing that anybody plans. */
  public void change(SettingRow row) {
    try {
      change.change(new ChangeSetting(row.getName(), row.getValue(), row.getVersion()));
    } finally {
      load();
    }
  }

  private Set<SettingName> names() {
    var names = EnumSet.of(scope.getName(), speed.getName());
    rules.forEach(row -> names.add(row.getName()));
    return names;
  }

  /** The label of the setting that a line of history is about. */
  public String setting(HistoryEntry entry) {
    return SettingName.ofKey(entry.reason()).map(Words::word).orElse(entry.reason());
  }

  /** A value as it reads on the page. */
  public String word(String value) {
    return Words.find(Severity.class.getSimpleName(), value)
        .or(() -> Words.find(ConflictScope.class.getSimpleName(), value))
        .orElse(value + " km/h");
  }

  public List<SettingRow> getRules() {
    return rules;
  }

  public SettingRow getScope() {
    return scope;
  }

  public SettingRow getSpeed() {
    return speed;
  }

  public List<HistoryEntry> getChanges() {
    return changes;
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }

  public ConflictScope[] getScopes() {
    return ConflictScope.values();
  }
}
