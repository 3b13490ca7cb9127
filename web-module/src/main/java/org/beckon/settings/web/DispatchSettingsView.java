package org.beckon.settings.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.beckon.platform.web.Parameters;
import org.beckon.settings.ChangeSetting;
import org.beckon.settings.SettingLine;
import org.beckon.settings.SettingName;
import org.beckon.settings.Settings;
import org.beckon.settings.SettingsChange;

/** Behind the parts of Settings, Scheduling about self-dispatch (S2-24) and undo windows (C1). */
@Named
@ViewScoped
public class DispatchSettingsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Settings settings;
  @Inject SettingsChange change;
  @Inject Parameters sent;

  private List<SettingLine> lines = List.of();
  private Integer seconds;

  @PostConstruct
  public void load() {
    lines = settings.lines("scheduling.");
    seconds = Integer.valueOf(line(SettingName.UNDO_SECONDS).value());
  }

  /** On or off. */
  public void turn() {
    var name = sent.choice("name", SettingName.class);
    put(new ChangeSetting(name, sent.text("value"), sent.version("seenVersion")));
  }

  /** Another undo window. */
  public void changeSeconds() {
    put(
        new ChangeSetting(
            SettingName.UNDO_SECONDS,
            String.valueOf(seconds),
            line(SettingName.UNDO_SECONDS).version()));
  }

  private void put(ChangeSetting command) {
    try {
      change.change(command);
    } finally {
      load();
    }
  }

  private SettingLine line(SettingName name) {
    return lines.stream().filter(line -> line.name() == name).findFirst().orElseThrow();
  }

  public SettingLine getSelfDispatch() {
    return line(SettingName.SELF_DISPATCH);
  }

  public SettingLine getUndo() {
    return line(SettingName.UNDO_SECONDS);
  }

  public SettingLine getHoldSends() {
    return line(SettingName.HOLD_SENDS);
  }

  public Integer getSeconds() {
    return seconds;
  }

  public void setSeconds(Integer seconds) {
    this.seconds = seconds;
  }
}
