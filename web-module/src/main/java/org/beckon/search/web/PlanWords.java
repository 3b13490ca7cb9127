package org.beckon.search.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.beckon.platform.web.Times;
import org.beckon.platform.web.Words;
import org.beckon.search.CallingHours;
import org.beckon.search.SearchPlan;
import org.beckon.search.Tier;
import org.beckon.search.Way;

/** A plan as somebody would tell it, sentence by sentence. */
final class PlanWords {

  private PlanWords() {}

  static List<String> of(SearchPlan plan, Times times) {
    var words = new ArrayList<String>();
    words.add(Words.word(plan.mode()) + ".");
    words.add(
        "%s, %s; %s."
            .formatted(
                plan.width() == 1 ? "One at a time" : plan.width() + " at a time",
                plan.rounds() == 1 ? "once" : "up to %d rounds".formatted(plan.rounds()),
                Words.word(plan.order()).toLowerCase(Locale.ENGLISH)));
    if (plan.rounds() > 1) {
      words.add("%s between two rounds.".formatted(length(plan.roundGap())));
    }
    words.add(ways(plan.ways()) + ".");
    if (plan.tiers().size() > 1) {
      plan.tiers().forEach(tier -> words.add(tier(plan.tiers().indexOf(tier) + 1, tier)));
    }
    words.add(hours(plan.hours()));
    words.add(
        plan.deadline() == null
            ? "No deadline but the beginning of the work."
            : "Until %s.".formatted(times.dateTime(plan.deadline())));
    words.add(
        plan.acceptLate()
            ? "A late yes counts while a place is open."
            : "A yes counts during their turn only.");
    if (plan.notifyFilled()) {
      words.add("Whoever was asked is told when they are no longer needed.");
    }
    return words;
  }

  private static String ways(List<Way> ways) {
    var words = new ArrayList<String>();
    for (var way : ways) {
      var channel = Words.word(way.channel());
      words.add(
          (words.isEmpty() ? channel : "then " + channel)
              + (way.delay().isZero() ? "" : " after " + length(way.delay()))
              + " (answer within "
              + length(way.timeout())
              + ")");
    }
    return String.join(", ", words);
  }

  private static String tier(int number, Tier tier) {
    return "Group %d: %s%s%s."
        .formatted(
            number,
            tier.people().isEmpty() ? "everybody" : tier.people().size() + " people",
            tier.personnelType() == null ? "" : " of type " + tier.personnelType(),
            tier.opens().isZero() ? "" : ", after " + length(tier.opens()));
  }

  private static String hours(CallingHours hours) {
    if (hours.days().isEmpty()) {
      return "At any hour.";
    }
    return Arrays.stream(DayOfWeek.values())
        .filter(hours.days()::containsKey)
        .map(
            day ->
                "%s %s–%s"
                    .formatted(
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        hours.days().get(day).from(),
                        hours.days().get(day).until()))
        .collect(Collectors.joining(", ", "Only ", " (%s).".formatted(hours.zone().getId())));
  }

  /** "90 s", "30 min", "2 h". */
  static String length(Duration length) {
    if (length.toSeconds() % 60 != 0) {
      return length.toSeconds() + " s";
    }
    var minutes = length.toMinutes();
    return minutes > 0 && minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
  }
}
