package org.beckon.settings;

import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** Everything that can be set, with the value it has until somebody sets it. */
public enum SettingName {

  /** Whether e-mail is used to tell people things at all (S1-47). */
  NOTIFY_BY_EMAIL("notifications.email", "true"),

  /** Whether technicians may take jobs that nobody has, without being asked (S2-24, S2-25). */
  SELF_DISPATCH("scheduling.self-dispatch", "false"),

  /** For how many seconds a move can be undone before anybody is told of it; 0 for not at all. */
  UNDO_SECONDS("scheduling.undo-seconds", "20"),

  /** Whether what Send to Tech tells is held back as long, too. */
  HOLD_SENDS("scheduling.hold-sends", "false");

  private final String key;
  private final String standard;

  SettingName(String key, String standard) {
    this.key = key;
    this.standard = standard;
  }

  /** As it stands in the database, in REST and in the history. */
  public String key() {
    return key;
  }

  /** What holds until somebody says otherwise. */
  public String standard() {
    return standard;
  }

  /** Gives the value back as it will be stored, or refuses it. */
  String checked(String value) {
    return switch (this) {
      case NOTIFY_BY_EMAIL, SELF_DISPATCH, HOLD_SENDS -> yesOrNo(value);
      case UNDO_SECONDS -> seconds(value);
    };
  }

  private static String seconds(String value) {
    try {
      return String.valueOf(Require.between("value", 0, 300, Integer.parseInt(value.strip())));
    } catch (NumberFormatException unreadable) {
      throw new Invalid("value", "must be a number of seconds");
    }
  }

  private static String yesOrNo(String value) {
    if (!"true".equals(value) && !"false".equals(value)) {
      throw new Invalid("value", "must be true or false");
    }
    return value;
  }
}
