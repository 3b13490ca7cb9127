package org.beckon.search;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.beckon.gateway.ChannelKind;

/**
 * A plan, people, and what they would say, all drawn from one seed, in whole minutes.
 *
 * @param people in the order in which they were listed
 */
record RandomSearch(SearchPlan plan, int places, List<Person> people) {

  /** When nobody looks any longer. */
  static final int LAST = 2_000;

  static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final int NEVER = 1_000_000;
  private static final List<ChannelKind> CHANNELS =
      List.of(ChannelKind.EMAIL, ChannelKind.PHONE, ChannelKind.SMS);

  /** What somebody does with one question, so many minutes after it was asked. */
  record Reaction(Kind kind, int after) {
    enum Kind {
      NOTHING,
      YES,
      NO,
      BUSY,
      FAILS
    }
  }

  /**
   * @param comes whether they could come at all
   * @param reactions by channel and round
   */
  record Person(
      int id, int tier, int rank, boolean comes, boolean[] reach, Reaction[][] reactions) {

    Reaction reaction(int channel, int round) {
      return reactions[channel][round - 1];
    }

    boolean reaches(int channel) {
      return reach[channel];
    }

    /** A way that failed once is not tried in later rounds. */
    boolean failedBefore(int channel, int round) {
      return IntStream.range(1, round)
          .anyMatch(r -> reaction(channel, r).kind() == Reaction.Kind.FAILS);
    }
  }

  static RandomSearch of(long seed, int mostPeople) {
    var random = new Random(seed);
    var rounds = 1 + random.nextInt(3);
    var channels = 1 + random.nextInt(3);
    var ways =
        IntStream.range(0, channels)
            .mapToObj(
                c ->
                    new Way(
                        CHANNELS.get(c),
                        Duration.ofMinutes(random.nextInt(12)),
                        Duration.ofMinutes(1 + random.nextInt(20))))
            .toList();
    var tiers = new ArrayList<Tier>();
    for (int t = 0; t <= random.nextInt(3); t++) {
      var opens = t == 0 ? 0 : random.nextInt(60);
      var closes =
          random.nextInt(3) > 0 ? null : Duration.ofMinutes(opens + 5 + random.nextInt(90));
      tiers.add(
          new Tier(List.of(), null, Duration.ofMinutes(opens), closes, random.nextInt(3) == 0));
    }
    var plan =
        new SearchPlan(
            CandidateOrder.LIST,
            tiers,
            ways,
            1 + (random.nextBoolean() ? 0 : random.nextInt(5)),
            rounds,
            Duration.ofMinutes(random.nextInt(30)),
            CallingHours.always(ZoneId.of("UTC")),
            random.nextInt(4) == 0
                ? START.plus(Duration.ofMinutes(30 + random.nextInt(300)))
                : null,
            SearchMode.IMMEDIATELY,
            Duration.ZERO,
            true,
            false);
    var people = new ArrayList<Person>();
    var count = 1 + random.nextInt(mostPeople);
    for (int p = 0; p < count; p++) {
      people.add(person(random, p + 1, 1 + random.nextInt(tiers.size()), channels, rounds));
    }
    return new RandomSearch(plan, 1 + random.nextInt(4), List.copyOf(people));
  }

  private static Person person(Random random, int id, int tier, int channels, int rounds) {
    var reach = new boolean[channels];
    var reactions = new Reaction[channels][rounds];
    for (int c = 0; c < channels; c++) {
      reach[c] = random.nextInt(5) > 0;
      for (int r = 0; r < rounds; r++) {
        var kind = Reaction.Kind.values()[random.nextInt(5)];
        reactions[c][r] = new Reaction(kind, 1 + random.nextInt(15));
      }
    }
    return new Person(id, tier, id, random.nextInt(6) > 0, reach, reactions);
  }

  /** The same, with one more in every tier who can be reached, but cannot come. */
  RandomSearch withSomebodyInEveryTier() {
    var more = new ArrayList<>(people);
    for (int tier = 1; tier <= plan.tiers().size(); tier++) {
      var reach = new boolean[channels()];
      Arrays.fill(reach, true);
      var nothing = new Reaction[channels()][rounds()];
      for (var channel : nothing) {
        Arrays.fill(channel, new Reaction(Reaction.Kind.NOTHING, 1));
      }
      more.add(new Person(more.size() + 1, tier, more.size() + 1, false, reach, nothing));
    }
    return new RandomSearch(plan, places, List.copyOf(more));
  }

  int channels() {
    return plan.ways().size();
  }

  ChannelKind channel(int number) {
    return plan.ways().get(number).channel();
  }

  int number(ChannelKind channel) {
    return CHANNELS.indexOf(channel);
  }

  int width() {
    return plan.width();
  }

  int rounds() {
    return plan.rounds();
  }

  int roundGap() {
    return minutes(plan.roundGap());
  }

  int timeout(int channel) {
    return minutes(plan.ways().get(channel).timeout());
  }

  int deadline() {
    return plan.deadline() == null ? NEVER : minutes(Duration.between(START, plan.deadline()));
  }

  int opens(int tier) {
    return minutes(plan.tier(tier).opens());
  }

  int closes(int tier) {
    var closes = plan.tier(tier).closes();
    return closes == null ? NEVER : minutes(closes);
  }

  boolean exclusive(int tier) {
    return plan.tier(tier).exclusive();
  }

  /** Whether there is any way of asking them that is not known to fail. */
  boolean anyWay(Person person, int round) {
    return IntStream.range(0, channels())
        .anyMatch(c -> person.reaches(c) && !person.failedBefore(c, round));
  }

  /** How long the next way that is used waits after this one. */
  int delayAfter(Person person, int channel, int round) {
    return IntStream.range(channel + 1, channels())
        .filter(c -> person.reaches(c) && !person.failedBefore(c, round))
        .map(c -> minutes(plan.ways().get(c).delay()))
        .findFirst()
        .orElse(0);
  }

  /** Whether another round after that one could reach them. */
  boolean repeatable(Person person, int round) {
    return !person.comes()
        || IntStream.range(0, channels())
            .anyMatch(c -> !person.reaches(c) || !person.failedBefore(c, round + 1));
  }

  private static int minutes(Duration duration) {
    return Math.toIntExact(duration.toMinutes());
  }
}
