package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.gateway.ChannelKind;
import org.junit.jupiter.api.Test;

/** What comes next in a search, decided without a database. */
class SteppingTest {

  private static final int PLANS = 10_000;

  @Test
  void t_q_3_the_same_sequence_as_the_reference_whatever_the_plan_and_the_answers() {
    for (long seed = 0; seed < PLANS; seed++) {
      var search = RandomSearch.of(seed, 8);
      assertThat(new Simulation(search).run())
          .as("seed %d: %s", seed, search)
          .isEqualTo(Simulation.comparable(search, new Reference(search).run()));
    }
  }

  @Test
  void t_q_3_the_same_snapshot_and_answers_give_the_same_sequence_again() {
    var search = RandomSearch.of(42, 8);
    assertThat(new Simulation(search).run()).isEqualTo(new Simulation(search).run());
  }

  @Test
  void outside_the_calling_hours_nobody_is_asked_and_the_next_look_is_when_they_begin() {
    var weekdays =
        new CallingHours(
            ZoneId.of("America/New_York"),
            Map.of(
                DayOfWeek.MONDAY,
                new CallingHours.Day(LocalTime.of(8, 0), LocalTime.of(20, 0)),
                DayOfWeek.SUNDAY,
                new CallingHours.Day(LocalTime.of(22, 0), LocalTime.MIDNIGHT)));
    var queue = queue(SearchPlan.usual(weekdays, List.of(1L), ChannelKind.EMAIL));

    // Sunday evening in New York, in the night in which the clocks go forward.
    assertThat(Stepping.moves(queue, open(), Instant.parse("2026-03-09T01:00:00Z")))
        .containsExactly(new Move.Hold(), new Move.Wake(Instant.parse("2026-03-09T02:00:00Z")));
    assertThat(Stepping.moves(queue, open(), Instant.parse("2026-03-09T04:00:00Z")))
        .containsExactly(new Move.Hold(), new Move.Wake(Instant.parse("2026-03-09T12:00:00Z")));
    assertThat(Stepping.moves(queue, open(), Instant.parse("2026-03-09T12:00:00Z")))
        .contains(new Move.Run(), new Move.Ask(1));
  }

  @Test
  void a_place_that_is_kept_for_somebody_is_neither_asked_for_nor_filled() {
    var plan =
        SearchPlan.usual(CallingHours.always(ZoneId.of("UTC")), List.of(1L), ChannelKind.EMAIL);
    var turn = new Turn(1, 1, 1, 0);
    turn.cells.add(new Turn.Cell(ChannelKind.EMAIL, LegState.WAITING, 0, null));
    var queue =
        new Queue(plan, RandomSearch.START, null, 1, RandomSearch.START, 0, 1, List.of(turn));

    assertThat(Stepping.moves(queue, open(), RandomSearch.START))
        .containsExactly(
            new Move.Run(), new Move.Wake(RandomSearch.START.plus(Duration.ofMinutes(15))));
  }

  private static Queue queue(SearchPlan plan) {
    var turn = new Turn(1, 1, 1, 0);
    turn.cells.add(new Turn.Cell(ChannelKind.EMAIL, LegState.WAITING, 0, null));
    return new Queue(plan, RandomSearch.START, null, 1, RandomSearch.START, 1, 1, List.of(turn));
  }

  private static Gates open() {
    return new Gates() {
      @Override
      public Optional<String> objection(long candidateId) {
        return Optional.empty();
      }

      @Override
      public Optional<String> objection(long candidateId, ChannelKind channel) {
        return Optional.empty();
      }
    };
  }
}
