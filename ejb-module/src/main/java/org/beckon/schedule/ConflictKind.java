package org.beckon.schedule;

import org.beckon.settings.SettingName;

/** The ways in which a visit does not fit into somebody's day, and the setting of each. */
public enum ConflictKind {
  OVERLAP(SettingName.CONFLICT_OVERLAP),
  ABSENT(SettingName.CONFLICT_ABSENT),
  OUTSIDE_SHIFT(SettingName.CONFLICT_OUTSIDE_SHIFT),
  TRAVEL_GAP(SettingName.CONFLICT_TRAVEL_GAP),
  SKILL_MISSING(SettingName.CONFLICT_SKILL_MISSING),
  SKILL_EXPIRED(SettingName.CONFLICT_SKILL_EXPIRED),
  OVER_CAPACITY(SettingName.CONFLICT_OVER_CAPACITY),
  OUTSIDE_WINDOW(SettingName.CONFLICT_OUTSIDE_WINDOW);

  private final SettingName setting;

  ConflictKind(SettingName setting) {
    this.setting = setting;
  }

  /** What says how strict the rule is. */
  public SettingName setting() {
    return setting;
  }
}
