package org.beckon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** S1-18, C4: the quick search finds what looking at everything finds, ties included. */
class BruteForceTest {

  private static final int WORLDS = 600;

  @Test
  void it_is_equal_to_looking_at_every_start_of_everybody() {
    var fitting = 0;
    var refused = 0;
    for (var seed = 0; seed < WORLDS; seed++) {
      var world = new RandomWorld(seed);
      var travel = world.travel();
      var wanted = world.wanted();
      var weights = world.weights();
      var slow = new BruteForce(wanted, travel, weights);
      var matcher = new Matcher(travel, weights);
      for (var match : matcher.rank(wanted, world.candidates(travel))) {
        var best = slow.best(match.candidate());
        var where = "seed " + seed + ", candidate " + match.candidate().id();
        assertThat(match.fits()).as(where).isEqualTo(best != null);
        assertThat(matcher.obstacles(wanted, match.candidate()))
            .as(where)
            .isEqualTo(slow.obstacles(match.candidate()));
        if (best == null) {
          refused++;
          continue;
        }
        fitting++;
        assertThat(match.startsAt()).as(where).isEqualTo(best.start());
        assertThat(match.extraSeconds()).as(where).isEqualTo(best.extra());
        assertThat(match.points()).as(where).containsExactly(best.points());
        assertThat(match.total()).as(where).isEqualTo(best.total());
      }
    }
    assertThat(List.of(fitting, refused)).allSatisfy(n -> assertThat(n).isGreaterThan(WORLDS / 2));
  }

  @Test
  void the_order_is_by_points_then_driving_then_start_then_name_and_id() {
    for (var seed = 0; seed < WORLDS; seed++) {
      var world = new RandomWorld(seed);
      var travel = world.travel();
      var ranked =
          new Matcher(travel, world.weights()).rank(world.wanted(), world.candidates(travel));
      for (var i = 1; i < ranked.size(); i++) {
        assertThat(key(ranked.get(i - 1))).as("seed " + seed).isLessThan(key(ranked.get(i)));
      }
    }
  }

  /** A text whose order is the order that is promised. */
  private static String key(Match match) {
    return match.fits()
        ? "a%08d %08d %08d %s %d"
            .formatted(
                10_000_000 - match.total(),
                match.extraSeconds(),
                match.startsAt(),
                match.candidate().name(),
                match.candidate().id())
        : "b%s %d".formatted(match.candidate().name(), match.candidate().id());
  }

  @Test
  void the_same_input_gives_the_same_answer_whatever_the_order_of_the_candidates() {
    for (var seed = 0; seed < WORLDS; seed++) {
      var world = new RandomWorld(seed);
      var travel = world.travel();
      var wanted = world.wanted();
      var matcher = new Matcher(travel, world.weights());
      var candidates = world.candidates(travel);
      var shuffled = new java.util.ArrayList<>(candidates);
      java.util.Collections.shuffle(shuffled, new java.util.Random(seed));

      assertThat(ids(matcher.rank(wanted, shuffled)))
          .isEqualTo(ids(matcher.rank(wanted, candidates)));
    }
  }

  private static List<Long> ids(List<Match> matches) {
    return matches.stream().map(match -> match.candidate().id()).toList();
  }
}
