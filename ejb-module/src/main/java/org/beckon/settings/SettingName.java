package org.beckon.settings;

import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** Everything that can be set, with the value it has until somebody sets it. */
public enum SettingName {

  /** Whether e-mail is used to tell people things at all (S1-47). */
  NOTIFY_BY_EMAIL("notifications.email", "true"),

  /** The same for text messages, calls, push and the alert on a technician's page (S1-40 ...). */
  NOTIFY_BY_SMS("notifications.sms", "true"),

  /** Off until somebody says so, as nobody likes to be called by surprise (S0-02, S0-03). */
  NOTIFY_BY_PHONE("notifications.phone", "false"),
  NOTIFY_BY_PUSH("notifications.push", "true"),
  NOTIFY_IN_APP("notifications.in-app", "true"),

  /** After how many hand-overs in a row that failed a gateway is away (B8.3); 0 for never. */
  GATEWAY_FAILURES("gateways.failures-until-away", "5"),

  /** Whether technicians may take jobs that nobody has, without being asked (S2-24, S2-25). */
  SELF_DISPATCH("scheduling.self-dispatch", "false"),

  /** For how many seconds a move can be undone before anybody is told of it; 0 for not at all. */
  UNDO_SECONDS("scheduling.undo-seconds", "20"),

  /** Whether what Send to Tech tells is held back as long, too. */
  HOLD_SENDS("scheduling.hold-sends", "false"),

  /** How strict planning is about two visits at once; the others likewise. */
  CONFLICT_OVERLAP("conflicts.overlap", "SOFT"),
  CONFLICT_OUTSIDE_SHIFT("conflicts.outside-shift", "SOFT"),
  CONFLICT_ABSENT("conflicts.absent", "SOFT"),
  CONFLICT_TRAVEL_GAP("conflicts.travel-gap", "SOFT"),
  CONFLICT_SKILL_MISSING("conflicts.skill-missing", "SOFT"),
  CONFLICT_SKILL_EXPIRED("conflicts.skill-expired", "SOFT"),
  CONFLICT_OVER_CAPACITY("conflicts.over-capacity", "SOFT"),
  CONFLICT_OUTSIDE_WINDOW("conflicts.outside-window", "SOFT"),

  /** Whether visits of other days are held against one: SAME_DAY (S1-63) or ANY. */
  CONFLICT_SCOPE("conflicts.scope", "SAME_DAY"),

  /** How fast people get from one site to the next, in km/h as the crow flies. */
  TRAVEL_SPEED("conflicts.travel-speed", "40"),

  /** How much each criterion counts for Suggest Best Match (S1-18), 0 (not at all) to 10. */
  MATCHING_WEIGHT_LOCATION("matching.weight.location", "5"),
  MATCHING_WEIGHT_AVAILABILITY("matching.weight.availability", "3"),
  MATCHING_WEIGHT_SKILLS("matching.weight.skills", "3"),
  MATCHING_WEIGHT_LOAD("matching.weight.load", "3"),
  MATCHING_WEIGHT_PREFERENCE("matching.weight.preference", "4");

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

  /** The setting of that key, if there is one. */
  public static Optional<SettingName> ofKey(String key) {
    return Stream.of(values()).filter(name -> name.key.equals(key)).findFirst();
  }

  /** Gives the value back as it will be stored, or refuses it. */
  String checked(String value) {
    return switch (this) {
      case NOTIFY_BY_EMAIL,
          NOTIFY_BY_SMS,
          NOTIFY_BY_PHONE,
          NOTIFY_BY_PUSH,
          NOTIFY_IN_APP,
          SELF_DISPATCH,
          HOLD_SENDS ->
          yesOrNo(value);
      case UNDO_SECONDS -> seconds(value);
      case GATEWAY_FAILURES -> between(value, 0, 100);
      case CONFLICT_OVERLAP,
          CONFLICT_OUTSIDE_SHIFT,
          CONFLICT_ABSENT,
          CONFLICT_TRAVEL_GAP,
          CONFLICT_SKILL_MISSING,
          CONFLICT_SKILL_EXPIRED,
          CONFLICT_OVER_CAPACITY,
          CONFLICT_OUTSIDE_WINDOW ->
          oneOf(value, Severity.class);
      case CONFLICT_SCOPE -> oneOf(value, ConflictScope.class);
      case TRAVEL_SPEED -> between(value, 5, 200);
      case MATCHING_WEIGHT_LOCATION,
          MATCHING_WEIGHT_AVAILABILITY,
          MATCHING_WEIGHT_SKILLS,
          MATCHING_WEIGHT_LOAD,
          MATCHING_WEIGHT_PREFERENCE ->
          between(value, 0, 10);
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

  private static <E extends Enum<E>> String oneOf(String value, Class<E> words) {
    var known = Stream.of(words.getEnumConstants()).map(Enum::name).toList();
    if (!known.contains(value)) {
      throw new Invalid("value", "must be one of " + String.join(", ", known));
    }
    return value;
  }

  private static String between(String value, int least, int most) {
    if (value == null || !value.matches("[0-9]{1,4}")) {
      throw new Invalid("value", "must be a whole number");
    }
    return String.valueOf(Require.between("value", least, most, Integer.parseInt(value)));
  }
}
