package org.beckon.schedule;

import org.beckon.matching.Obstacle;
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

  /** The same as a reason why somebody is not suggested. */
  Obstacle obstacle() {
    return switch (this) {
      case OVERLAP -> Obstacle.BUSY;
      case ABSENT -> Obstacle.AWAY;
      case OUTSIDE_SHIFT -> Obstacle.HOURS;
      case TRAVEL_GAP -> Obstacle.TRAVEL;
      case SKILL_MISSING -> Obstacle.SKILLS;
      case SKILL_EXPIRED -> Obstacle.EXPIRED;
      case OVER_CAPACITY -> Obstacle.CAPACITY;
      case OUTSIDE_WINDOW -> Obstacle.WINDOW;
    };
  }

  /** Whether it is another visit that is in the way, which somebody may have placed just now. */
  boolean isAboutOtherVisits() {
    return this == OVERLAP || this == TRAVEL_GAP || this == OVER_CAPACITY;
  }

  /** What says how strict the rule is. */
  public SettingName setting() {
    return setting;
  }
}
