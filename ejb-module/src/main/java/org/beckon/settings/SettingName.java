package org.beckon.settings;

import org.beckon.platform.Invalid;

/** Everything that can be set, with the value it has until somebody sets it. */
public enum SettingName {

  /** Whether e-mail is used to tell people things at all (S1-47). */
  NOTIFY_BY_EMAIL("notifications.email", "true");

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
      case NOTIFY_BY_EMAIL -> yesOrNo(value);
    };
  }

  private static String yesOrNo(String value) {
    if (!"true".equals(value) && !"false".equals(value)) {
      throw new Invalid("value", "must be true or false");
    }
    return value;
  }
}
