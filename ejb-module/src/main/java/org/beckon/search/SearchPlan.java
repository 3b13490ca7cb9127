package org.beckon.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beckon.gateway.ChannelKind;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/**
 * How people are searched for. A search keeps it as it was when it began.
 *
 * @param width how many are asked at once, at most
 * @param rounds how often everybody is asked
 * @param roundGap how long between two rounds
 * @param deadline when it is over whatever was reached; null for never
 * @param gap how long between two messages to the same address
 * @param acceptLate whether a yes counts after the turn is over, as long as there is a place
 * @param notifyFilled whether people who were asked are told that they are no longer needed
 */
public record SearchPlan(
    CandidateOrder order,
    List<Tier> tiers,
    List<Way> ways,
    int width,
    int rounds,
    Duration roundGap,
    CallingHours hours,
    Instant deadline,
    SearchMode mode,
    Duration gap,
    boolean acceptLate,
    boolean notifyFilled) {

  private static final int MOST_TIERS = 9;
  private static final int MOST_ROUNDS = 20;
  private static final int WIDEST = 100;

  public SearchPlan {
    Require.given("order", order);
    Require.given("mode", mode);
    Require.given("hours", hours);
    tiers = List.copyOf(tiers);
    ways = List.copyOf(ways);
    Require.between("tiers", 1, MOST_TIERS, tiers.size());
    Require.between("ways", 1, ChannelKind.values().length, ways.size());
    if (ways.stream().map(Way::channel).distinct().count() < ways.size()) {
      throw new Invalid("ways", "must differ from each other");
    }
    Require.between("width", 1, WIDEST, width);
    Require.between("rounds", 1, MOST_ROUNDS, rounds);
    notNegative("roundGap", roundGap);
    notNegative("gap", gap);
  }

  private static void notNegative(String field, Duration length) {
    if (Require.given(field, length).isNegative()) {
      throw new Invalid(field, "must not be negative");
    }
  }

  /** One after the other, once, at any hour, by these ways with the usual patience. */
  public static SearchPlan usual(CallingHours hours, List<Long> people, ChannelKind... channels) {
    return new SearchPlan(
        CandidateOrder.LIST,
        List.of(Tier.of(people)),
        List.of(channels).stream().map(Way::usual).toList(),
        1,
        1,
        Duration.ZERO,
        hours,
        null,
        SearchMode.IMMEDIATELY,
        Duration.ofSeconds(60),
        true,
        false);
  }

  /**
   * The same with another end.
   *
   * @param end null for none
   */
  SearchPlan until(Instant end) {
    return new SearchPlan(
        order,
        tiers,
        ways,
        width,
        rounds,
        roundGap,
        hours,
        end,
        mode,
        gap,
        acceptLate,
        notifyFilled);
  }

  /** Counted from 1. */
  Tier tier(int number) {
    return tiers.get(number - 1);
  }

  Way way(ChannelKind channel) {
    return ways.stream().filter(way -> way.channel() == channel).findFirst().orElseThrow();
  }
}
