package org.beckon.schedule;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beckon.matching.Obstacle;
import org.beckon.settings.ConflictScope;
import org.beckon.settings.SettingName;
import org.beckon.settings.Settings;
import org.beckon.settings.Severity;

/**
 * How strictly each rule is kept, as the settings say.
 *
 * @param speed from site to site, km/h as the crow flies
 */
public record RuleBook(Map<ConflictKind, Severity> severities, ConflictScope scope, int speed) {

  /** What these settings are called by. */
  static final String GROUP = "conflicts.";

  /** As it is in force now; one statement. */
  public static RuleBook of(Settings settings) {
    return of(settings.values(GROUP));
  }

  /** As these values say, which have the group in them. */
  static RuleBook of(Map<SettingName, String> values) {
    var severities = new EnumMap<ConflictKind, Severity>(ConflictKind.class);
    for (var kind : ConflictKind.values()) {
      severities.put(kind, Severity.valueOf(values.get(kind.setting())));
    }
    return new RuleBook(
        severities,
        ConflictScope.valueOf(values.get(SettingName.CONFLICT_SCOPE)),
        Integer.parseInt(values.get(SettingName.TRAVEL_SPEED)));
  }

  /** Suggestions keep to what nobody would call free, also where planning does not ask. */
  RuleBook forSuggestions() {
    var kept = new EnumMap<ConflictKind, Severity>(severities);
    kept.replace(ConflictKind.OVERLAP, Severity.OFF, Severity.SOFT);
    kept.replace(ConflictKind.ABSENT, Severity.OFF, Severity.SOFT);
    return new RuleBook(kept, scope, speed);
  }

  /** The same rules for the search. */
  Set<Obstacle> obstacles() {
    var asked = EnumSet.of(Obstacle.BUSY, Obstacle.AWAY);
    for (var kind : ConflictKind.values()) {
      if (asks(kind)) {
        asked.add(kind.obstacle());
      }
    }
    return asked;
  }

  public Severity severity(ConflictKind kind) {
    return severities.get(kind);
  }

  /** All of them, in their order. */
  public List<PlanRule> lines() {
    return severities.entrySet().stream()
        .map(rule -> new PlanRule(rule.getKey(), rule.getValue()))
        .toList();
  }

  boolean asks(ConflictKind kind) {
    return severity(kind) != Severity.OFF;
  }
}
