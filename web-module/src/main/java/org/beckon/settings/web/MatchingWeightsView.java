package org.beckon.settings.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.Settings;
import org.beckon.settings.SettingsChange;

/** Behind /WEB-INF/includes/matching-weights.xhtml: how much each criterion counts (S1-18). */
@Named
@ViewScoped
public class MatchingWeightsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String GROUP = "matching.";

  @Inject Settings settings;
  @Inject SettingsChange change;

  private List<SettingRow> rows = List.of();

  @PostConstruct
  public void load() {
    rows = settings.lines(GROUP).stream().map(SettingRow::new).toList();
  }

  /** Takes effect with the next suggestion. */
  public void change(SettingRow row) {
    try {
      change.change(new ChangeSetting(row.getName(), row.getValue(), row.getVersion()));
    } finally {
      load();
    }
  }

  public List<SettingRow> getRows() {
    return rows;
  }
}
