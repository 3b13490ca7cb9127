package org.beckon.settings.web;

import org.beckon.notification.AwayLine;
import org.beckon.settings.SettingLine;

/** A setting that is on or off, as a check box. */
public class SwitchRow extends SettingRow {

  private static final long serialVersionUID = 1L;

  private final boolean provided;
  private final AwayLine away;

  SwitchRow(SettingLine line, boolean provided, AwayLine away) {
    super(line);
    this.provided = provided;
    this.away = away;
  }

  public boolean isOn() {
    return Boolean.parseBoolean(getValue());
  }

  public void setOn(boolean on) {
    setValue(Boolean.toString(on));
  }

  /** Null while its gateway is there. */
  public AwayLine getAway() {
    return away;
  }

  /** False when switching it on changes nothing, because nobody is there to do it. */
  public boolean isProvided() {
    return provided;
  }
}
