package org.beckon.schedule;

import java.util.EnumMap;
import java.util.Map;
import org.beckon.matching.Criterion;
import org.beckon.matching.Weights;
import org.beckon.settings.SettingName;

/** How much each criterion counts, as the settings say. */
final class MatchWeights {

  /** What these settings are called by. */
  static final String GROUP = "matching.";

  private MatchWeights() {}

  /** As these values say, which have the group in them. */
  static Weights of(Map<SettingName, String> values) {
    var weights = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      weights.put(criterion, Integer.valueOf(values.get(setting(criterion))));
    }
    return new Weights(weights);
  }

  private static SettingName setting(Criterion criterion) {
    return switch (criterion) {
      case LOCATION -> SettingName.MATCHING_WEIGHT_LOCATION;
      case AVAILABILITY -> SettingName.MATCHING_WEIGHT_AVAILABILITY;
      case SKILLS -> SettingName.MATCHING_WEIGHT_SKILLS;
      case LOAD -> SettingName.MATCHING_WEIGHT_LOAD;
      case PREFERENCE -> SettingName.MATCHING_WEIGHT_PREFERENCE;
    };
  }
}
